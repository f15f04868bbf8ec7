using MemoCoach.Core.Configuration.Yaml;

namespace MemoCoach.Core.Configuration;

/// <summary>A value of the configuration that an environment variable gives.</summary>
/// <param name="Path">Document and keys.</param>
/// <param name="Place">The variable, for messages.</param>
/// <param name="Text">Its value.</param>
internal sealed record EnvironmentValue(IReadOnlyList<string> Path, ConfigPlace Place, string Text)
{
    internal const string Prefix = "MEMOCOACH__";

    /// <summary>What the keys of a path hold before the value is set.</summary>
    internal ConfigNode Nothing => new ConfigMapping(Place, []);

    /// <summary>Any text may stand in a variable, so only what must be YAML is read as such: lists, mappings and quoted texts.</summary>
    internal bool IsYaml => Text.TrimStart().FirstOrDefault() is '[' or '{' or '"' or '\'';

    internal static EnvironmentValue Of(IReadOnlyList<string> path, string text) =>
        new(path, ConfigPlace.StartOf(Prefix + string.Join("__", path)), text);
}
