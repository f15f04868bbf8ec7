namespace MemoCoach.Core.Offline.Text;

/// <summary>A place where a cue stands.</summary>
/// <param name="Span">The words.</param>
/// <param name="Sentence">Number of its sentence.</param>
/// <param name="Key">Equal for marks that say the same, such as a figure given twice.</param>
internal readonly record struct Mark(TextSpan Span, int Sentence, uint Key);
