using System.Text.Json.Serialization;

namespace MemoCoach.Contracts.Configuration;

/// <summary>A document of the active configuration, in a list.</summary>
/// <param name="FileName">Its file name, such as <c>rubric.yaml</c>.</param>
/// <param name="Edited">Whether an administrator's text stands in place of the file's.</param>
public sealed record DocumentSummary(string FileName, bool Edited);

/// <summary>A document of the active configuration.</summary>
/// <param name="FileName">Its file name, such as <c>rubric.yaml</c>.</param>
/// <param name="Edited">Whether an administrator's text stands in place of the file's.</param>
/// <param name="Text">The YAML.</param>
/// <param name="Version">The number of the active version; a save names it as its base.</param>
public sealed record DocumentResponse(string FileName, bool Edited, string Text, int Version);

/// <summary>A document that is not saved.</summary>
public sealed record DraftDocument
{
    /// <summary>The YAML.</summary>
    public string? Text { get; init; }
}

/// <summary>What is wrong with a draft, and how it differs from the active document.</summary>
/// <param name="Problems">All problems, in the order of line and column; empty if it can be saved.</param>
/// <param name="Version">The number of the active version that it was compared with.</param>
/// <param name="Diff">The lines, unless they are all equal.</param>
public sealed record DraftResponse(IReadOnlyList<DocumentProblem> Problems, int Version, IReadOnlyList<DiffLine> Diff);

/// <summary>A mistake in a document.</summary>
/// <param name="File">Where it is: the document, or the environment variable that lies over it.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column in UTF-16 units, from 1.</param>
/// <param name="Message">What is wrong and how to mend it.</param>
public sealed record DocumentProblem(string File, int Line, int Column, string Message);

/// <summary>A line of a comparison.</summary>
/// <param name="Change">What became of it.</param>
/// <param name="OldLine">Its number before, from 1; <see langword="null"/> if it was added.</param>
/// <param name="NewLine">Its number now, from 1; <see langword="null"/> if it was deleted.</param>
/// <param name="Text">The line.</param>
public sealed record DiffLine(DiffChange Change, int? OldLine, int? NewLine, string Text);

/// <summary>What became of a line.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DiffChange>))]
public enum DiffChange
{
    /// <summary>It stayed.</summary>
    [JsonStringEnumMemberName("same")] Same,

    /// <summary>It is gone.</summary>
    [JsonStringEnumMemberName("deleted")] Deleted,

    /// <summary>It is new.</summary>
    [JsonStringEnumMemberName("added")] Added,

    /// <summary>Stands for equal lines that are left out.</summary>
    [JsonStringEnumMemberName("skipped")] Skipped,
}

/// <summary>A change to save and activate.</summary>
public sealed record SaveDocumentRequest
{
    /// <summary>The YAML.</summary>
    public string? Text { get; init; }

    /// <summary>The number of the version that the change began with.</summary>
    public int BaseVersion { get; init; }

    /// <summary>Why, for the history.</summary>
    public string? Reason { get; init; }
}
