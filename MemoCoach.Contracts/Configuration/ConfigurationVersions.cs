using System.Text.Json.Serialization;

namespace MemoCoach.Contracts.Configuration;

/// <summary>A version of the configuration.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="Author">Who made it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Hash">Names it by its content; evaluations carry the same.</param>
/// <param name="State">What it is to the configuration in force.</param>
/// <param name="Changed">File names of the documents that differ from the version before.</param>
public sealed record VersionSummary(
    int Number, DateTimeOffset CreatedAt, string Author, string Reason, string Hash, VersionState State, IReadOnlyList<string> Changed);

/// <summary>What a version is to the configuration in force.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VersionState>))]
public enum VersionState
{
    /// <summary>It was active once.</summary>
    [JsonStringEnumMemberName("past")] Past,

    /// <summary>It is in force.</summary>
    [JsonStringEnumMemberName("active")] Active,

    /// <summary>Files changed whose documents an administrator had edited; it never was active.</summary>
    [JsonStringEnumMemberName("offered")] Offered,
}

/// <summary>Versions, newest first.</summary>
/// <param name="Items">The versions.</param>
/// <param name="Before">Where the next page begins; <see langword="null"/> at the end.</param>
public sealed record VersionPage(IReadOnlyList<VersionSummary> Items, int? Before);

/// <summary>A version and what it changed.</summary>
/// <param name="Version">The version.</param>
/// <param name="Documents">The documents that differ from the version before.</param>
public sealed record VersionDetail(VersionSummary Version, IReadOnlyList<ChangedDocument> Documents);

/// <summary>What a version changed in a document.</summary>
/// <param name="FileName">The document.</param>
/// <param name="Diff">The lines.</param>
public sealed record ChangedDocument(string FileName, IReadOnlyList<DiffLine> Diff);

/// <summary>A request to bring back an older version, or to take over an offered one, as a new version.</summary>
public sealed record RestoreVersionRequest
{
    /// <summary>The number of the active version that the decision was made on.</summary>
    public int BaseVersion { get; init; }

    /// <summary>Why, for the history.</summary>
    public string? Reason { get; init; }

    /// <summary>Only this document; all of them without it.</summary>
    public string? FileName { get; init; }
}

/// <summary>What a refused save says about the change that was faster.</summary>
/// <param name="Version">The active version.</param>
/// <param name="Documents">How the texts that were to be saved differ from it.</param>
public sealed record OvertakingChange(VersionSummary Version, IReadOnlyList<ChangedDocument> Documents);

/// <summary>The answer to a saved change.</summary>
/// <param name="Number">The number of the version that is active now.</param>
public sealed record VersionNumber(int Number);
