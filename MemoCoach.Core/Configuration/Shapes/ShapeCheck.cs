using System.ComponentModel.DataAnnotations;
using System.Reflection;
using MemoCoach.Core.Configuration.Yaml;

namespace MemoCoach.Core.Configuration.Shapes;

/// <summary>
/// Compares a document with the record it is read into and reports every difference at its place;
/// YamlDotNet's deserializer stops at the first one.
/// </summary>
internal sealed class ShapeCheck(ICollection<ConfigurationProblem> problems)
{
    internal void Check(ConfigNode node, Type type) => Check(node, type, "The file", []);

    private void Check(ConfigNode node, Type type, string name, IEnumerable<ValidationAttribute> rules)
    {
        if (ScalarShape.Covers(type))
        {
            CheckScalar(node, type, name, rules);
        }
        else if (ElementOf(type, typeof(IReadOnlyList<>)) is { } item)
        {
            CheckItems(node, item, name, rules);
        }
        else if (ElementOf(type, typeof(IReadOnlyDictionary<,>)) is { } value)
        {
            CheckValues(node, value, name);
        }
        else if (Is<ConfigMapping>(node, name, "keys and values"))
        {
            CheckRecord(node, RecordShape.Of(type), name);
        }
    }

    private void CheckScalar(ConfigNode node, Type type, string name, IEnumerable<ValidationAttribute> rules)
    {
        if (!Is<ConfigScalar>(node, name, "a single value"))
        {
            return;
        }

        var scalar = (ConfigScalar)node;
        if (ScalarShape.Read(scalar, type) is { } value)
        {
            CheckRules(node, value, name, rules);
        }
        else
        {
            Add(node, $"{name} must be {ScalarShape.Expectation(scalar, type)}; here stands {Shown.Value(scalar.Text)}.");
        }
    }

    private void CheckItems(ConfigNode node, Type item, string name, IEnumerable<ValidationAttribute> rules)
    {
        if (!Is<ConfigSequence>(node, name, "a list, each entry after a dash"))
        {
            return;
        }

        CheckRules(node, node.Items, name, rules);
        foreach (var (index, entry) in node.Items.Index())
        {
            Check(entry, item, $"Entry {index + 1} of {name}", []);
        }
    }

    private void CheckValues(ConfigNode node, Type value, string name)
    {
        if (!Is<ConfigMapping>(node, name, "keys and values"))
        {
            return;
        }

        foreach (var entry in node.Entries)
        {
            CheckRules(entry.Key, entry.Name, "A name", [new IdentifierAttribute()]);
            Check(entry.Value, value, Shown.Value(entry.Name), []);
        }
    }

    private void CheckRecord(ConfigNode node, RecordShape shape, string name)
    {
        foreach (var entry in node.Entries)
        {
            if (!shape.Keys.TryGetValue(entry.Name, out var key))
            {
                Add(entry.Key, $"The key {Shown.Value(entry.Name)} is unknown here. Known are {string.Join(", ", shape.Keys.Keys)}.");
            }
            else if (!(key.MayBeNull && entry.Value is ConfigScalar scalar && ScalarForms.IsNull(scalar)))
            {
                Check(entry.Value, key.Type, $"'{key.Name}'", key.Property.GetCustomAttributes<ValidationAttribute>());
            }
        }

        foreach (var key in shape.Keys.Values.Where(key => key.IsRequired && node[key.Name] is null))
        {
            Add(node, $"{name} lacks the key '{key.Name}'. Add it.");
        }
    }

    private void CheckRules(ConfigNode node, object value, string name, IEnumerable<ValidationAttribute> rules)
    {
        foreach (var rule in rules.Where(rule => !rule.IsValid(value)))
        {
            Add(node, rule.FormatErrorMessage(name.Trim('\'')));
        }
    }

    private bool Is<TNode>(ConfigNode node, string name, string expected)
        where TNode : ConfigNode
    {
        if (node is not TNode)
        {
            Add(node, $"{name} must hold {expected}; here stands {(node is ConfigScalar scalar && ScalarForms.IsNull(scalar) ? "nothing" : node.Kind)}.");
        }

        return node is TNode;
    }

    private void Add(ConfigNode node, string message) => problems.Add(node.Place.Problem(message));

    private static Type? ElementOf(Type type, Type collection) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == collection ? type.GenericTypeArguments[^1] : null;
}
