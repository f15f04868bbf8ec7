namespace MemoCoach.Core.Documents;

/// <summary>How much of a file is read.</summary>
/// <param name="MaximumPages">Most pages of a PDF.</param>
/// <param name="MaximumLength">Most UTF-16 units of text.</param>
public sealed record DocumentAllowance(int MaximumPages, int MaximumLength)
{
    /// <summary>Most bytes that a .docx may unpack to. Generous for a memo, and little enough that reading it harms nobody.</summary>
    internal const int MaximumUnpackedBytes = 64 * 1024 * 1024;

    /// <summary>Most files within a .docx.</summary>
    internal const int MaximumEntries = 2_000;
}
