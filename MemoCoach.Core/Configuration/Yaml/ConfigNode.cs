namespace MemoCoach.Core.Configuration.Yaml;

/// <summary>
/// A part of a document that knows its place in its file, also after layers are merged.
/// The members answer for every kind of node, so that rules can walk a document that is not well-formed.
/// </summary>
internal abstract class ConfigNode(ConfigPlace place)
{
    internal ConfigPlace Place => place;

    /// <summary>What it is, for messages.</summary>
    internal abstract string Kind { get; }

    internal virtual IReadOnlyList<ConfigEntry> Entries => [];

    internal virtual IReadOnlyList<ConfigNode> Items => [];

    internal virtual string? Text => null;

    internal ConfigNode? this[string key] => Entries.FirstOrDefault(entry => entry.Name == key)?.Value;

    internal decimal? Number => this is ConfigScalar scalar ? ScalarForms.Decimal(scalar) : null;
}

/// <summary>A key and its value.</summary>
internal sealed record ConfigEntry(ConfigScalar Key, ConfigNode Value)
{
    internal string Name => Key.Text;
}

/// <summary>Keys and values.</summary>
internal sealed class ConfigMapping(ConfigPlace place, IReadOnlyList<ConfigEntry> entries) : ConfigNode(place)
{
    internal override string Kind => "keys and values";

    internal override IReadOnlyList<ConfigEntry> Entries => entries;
}

/// <summary>A list.</summary>
internal sealed class ConfigSequence(ConfigPlace place, IReadOnlyList<ConfigNode> items) : ConfigNode(place)
{
    internal override string Kind => "a list";

    internal override IReadOnlyList<ConfigNode> Items => items;
}

/// <summary>A single value.</summary>
internal sealed class ConfigScalar(ConfigPlace place, string text, bool isPlain) : ConfigNode(place)
{
    internal override string Kind => "a single value";

    internal override string Text => text;

    /// <summary>Neither quoted nor a block: may then mean a number, a truth value or nothing.</summary>
    internal bool IsPlain => isPlain;
}
