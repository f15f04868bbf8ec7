using System.Text.Json.Serialization;

namespace MemoCoach.Contracts.Configuration;

/// <summary>Every effective value of a process and where it comes from.</summary>
/// <param name="Version">The number of the active version; <see langword="null"/> if the files are in force.</param>
/// <param name="Values">The values, document by document.</param>
public sealed record ConfigurationOrigins(int? Version, IReadOnlyList<ConfigurationValue> Values);

/// <summary>An effective value.</summary>
/// <param name="Key">Document and keys, such as <c>limits.memo.minimumWords</c>; entries of a list are numbered from 0.</param>
/// <param name="Value">The value; of a secret only <c>set</c> or <c>not set</c>.</param>
/// <param name="Layer">Which layer gives it.</param>
/// <param name="Place">File and line, version and line, or the variable's name.</param>
public sealed record ConfigurationValue(string Key, string Value, ConfigurationLayer Layer, string Place);

/// <summary>The layers of the configuration, lowest first.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ConfigurationLayer>))]
public enum ConfigurationLayer
{
    /// <summary>A file of the configuration folder.</summary>
    [JsonStringEnumMemberName("base")] Base,

    /// <summary>A file of the environment's folder.</summary>
    [JsonStringEnumMemberName("overlay")] Overlay,

    /// <summary>A version in the database that says something else than the files.</summary>
    [JsonStringEnumMemberName("administrator")] Administrator,

    /// <summary>An environment variable.</summary>
    [JsonStringEnumMemberName("environment")] Environment,
}
