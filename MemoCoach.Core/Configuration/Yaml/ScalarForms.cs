using System.Globalization;
using System.Text.RegularExpressions;

namespace MemoCoach.Core.Configuration.Yaml;

/// <summary>
/// What a plain value means in the core schema of YAML 1.2 (https://yaml.org/spec/1.2.2/#103-core-schema), which editors follow too.
/// Numbers are taken in JSON's form only: <c>010</c> is 8 for one parser and 10 for another.
/// </summary>
internal static partial class ScalarForms
{
    internal static bool IsNull(ConfigScalar scalar) => scalar.IsPlain && NullForm().IsMatch(scalar.Text);

    /// <summary>Would be read as something other than text by an editor, although a text is asked for.</summary>
    internal static bool IsText(ConfigScalar scalar) => !scalar.IsPlain || !OtherForm().IsMatch(scalar.Text);

    internal static bool? Boolean(ConfigScalar scalar) => (scalar.IsPlain, scalar.Text) switch
    {
        (true, "true") => true,
        (true, "false") => false,
        _ => null,
    };

    internal static int? Integer(ConfigScalar scalar) =>
        scalar.IsPlain && IntegerForm().IsMatch(scalar.Text) && int.TryParse(scalar.Text, CultureInfo.InvariantCulture, out var value) ? value : null;

    internal static decimal? Decimal(ConfigScalar scalar) =>
        scalar.IsPlain && DecimalForm().IsMatch(scalar.Text) && decimal.TryParse(scalar.Text, CultureInfo.InvariantCulture, out var value) ? value : null;

    [GeneratedRegex(@"^(?:null|Null|NULL|~|)\z")]
    private static partial Regex NullForm();

    [GeneratedRegex(@"^(?:null|Null|NULL|~||true|True|TRUE|false|False|FALSE|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\z")]
    private static partial Regex OtherForm();

    [GeneratedRegex(@"^-?(?:0|[1-9][0-9]*)\z")]
    private static partial Regex IntegerForm();

    [GeneratedRegex(@"^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?\z")]
    private static partial Regex DecimalForm();
}
