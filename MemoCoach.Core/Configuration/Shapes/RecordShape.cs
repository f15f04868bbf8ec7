using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace MemoCoach.Core.Configuration.Shapes;

/// <summary>The keys of a record, as YAML names them.</summary>
internal sealed record RecordShape(IReadOnlyDictionary<string, RecordKey> Keys)
{
    private static readonly ConcurrentDictionary<Type, RecordShape> Known = new();

    internal static RecordShape Of(Type type) => Known.GetOrAdd(type, Read);

    private static RecordShape Read(Type type)
    {
        var nullability = new NullabilityInfoContext();
        return new(type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite)
            .Select(property => RecordKey.Of(property, nullability))
            .ToDictionary(key => key.Name));
    }
}

/// <summary>A key of a record.</summary>
/// <param name="Name">Its name in camelCase.</param>
/// <param name="Type">What it holds; the underlying type if it may be null.</param>
/// <param name="IsRequired">Must be there.</param>
/// <param name="MayBeNull">May be there without a value.</param>
/// <param name="Property">The record's property, which carries the validation attributes.</param>
internal sealed record RecordKey(string Name, Type Type, bool IsRequired, bool MayBeNull, PropertyInfo Property)
{
    internal static RecordKey Of(PropertyInfo property, NullabilityInfoContext nullability) => new(
        char.ToLowerInvariant(property.Name[0]) + property.Name[1..],
        Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType,
        property.IsDefined(typeof(RequiredMemberAttribute)),
        nullability.Create(property).WriteState == NullabilityState.Nullable,
        property);
}
