using System.Text.Json.Serialization;

namespace MemoCoach.Contracts.Versions;

/// <summary>A stretch of text in a comparison of two versions.</summary>
/// <param name="Kind">In which of the versions it stands.</param>
/// <param name="Text">The text, with its blanks and line ends.</param>
public sealed record DiffPart(DiffKind Kind, string Text);

/// <summary>In which versions a stretch of text stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DiffKind>))]
public enum DiffKind
{
    /// <summary>In both.</summary>
    [JsonStringEnumMemberName("kept")] Kept,

    /// <summary>In the earlier one only.</summary>
    [JsonStringEnumMemberName("removed")] Removed,

    /// <summary>In the later one only.</summary>
    [JsonStringEnumMemberName("added")] Added,
}
