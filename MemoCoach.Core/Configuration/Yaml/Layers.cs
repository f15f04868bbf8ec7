namespace MemoCoach.Core.Configuration.Yaml;

/// <summary>Lays one layer of a document over another: mappings are merged key by key, everything else is replaced.</summary>
internal static class Layers
{
    internal static ConfigNode Merge(ConfigNode below, ConfigNode above) =>
        below is ConfigMapping && above is ConfigMapping ? new ConfigMapping(below.Place, [.. MergeEntries(below, above)]) : above;

    private static IEnumerable<ConfigEntry> MergeEntries(ConfigNode below, ConfigNode above) =>
        below.Entries
            .Select(entry => above[entry.Name] is { } over ? above.Entries.First(other => other.Name == entry.Name) with { Value = Merge(entry.Value, over) } : entry)
            .Concat(above.Entries.Where(entry => below[entry.Name] is null));
}
