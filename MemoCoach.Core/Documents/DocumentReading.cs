using System.Text.Json.Serialization;

namespace MemoCoach.Core.Documents;

/// <summary>What came of reading a file: its text, or why it has none.</summary>
/// <param name="Text">The text.</param>
/// <param name="Refusal">One of the problem codes; <see langword="null"/> if the text was read.</param>
public sealed record DocumentReading(string Text, string? Refusal = null)
{
    /// <summary>A file that is not read.</summary>
    /// <param name="code">One of the problem codes.</param>
    /// <returns>The refusal.</returns>
    public static DocumentReading Refuse(string code) => new("", code);
}

/// <summary>JSON of what a reading process answers.</summary>
[JsonSerializable(typeof(DocumentReading))]
public sealed partial class DocumentJson : JsonSerializerContext;
