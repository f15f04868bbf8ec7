using MemoCoach.Core.Configuration.Yaml;

namespace MemoCoach.Core.Configuration.Shapes;

/// <summary>Reads single values and says what is expected of them.</summary>
internal static class ScalarShape
{
    internal static bool Covers(Type type) => type.IsEnum || type == typeof(string) || type == typeof(bool) || type == typeof(int) || type == typeof(decimal);

    /// <summary>The value, or null if the scalar is none of the type.</summary>
    internal static object? Read(ConfigScalar scalar, Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetValues(type).Cast<object>().FirstOrDefault(value => NameOf(value) == scalar.Text);
        }

        return Type.GetTypeCode(type) switch
        {
            TypeCode.String => ScalarForms.IsText(scalar) && !string.IsNullOrWhiteSpace(scalar.Text) ? scalar.Text : null,
            TypeCode.Boolean => ScalarForms.Boolean(scalar),
            TypeCode.Int32 => ScalarForms.Integer(scalar),
            TypeCode.Decimal => ScalarForms.Decimal(scalar),
            _ => throw new InvalidOperationException($"Configuration records cannot hold {type}: teach {nameof(ScalarShape)} to read it."),
        };
    }

    internal static string Expectation(ConfigScalar scalar, Type type)
    {
        if (type.IsEnum)
        {
            return $"one of {string.Join(", ", Enum.GetValues(type).Cast<object>().Select(NameOf))}";
        }

        return Type.GetTypeCode(type) switch
        {
            TypeCode.String => scalar.Text.Trim().Length == 0 ? "a text that is not empty" : "a text; put quotes round it",
            TypeCode.Boolean => "true or false, without quotes",
            TypeCode.Int32 => "a whole number, digits only and without quotes",
            _ => "a number such as 12.5, without quotes",
        };
    }

    private static string NameOf(object value) => value.ToString()!.ToLowerInvariant();
}
