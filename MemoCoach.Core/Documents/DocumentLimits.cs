namespace MemoCoach.Core.Documents;

/// <summary>What a file may be. Generous for a memo, and little enough that reading it harms nobody.</summary>
public static class DocumentLimits
{
    /// <summary>Most pages of a PDF.</summary>
    public const int MaximumPages = 100;

    /// <summary>Most UTF-16 units of text; what lies beyond could not be submitted anyway.</summary>
    internal const int MaximumLength = 200_000;

    /// <summary>Most bytes that a .docx may unpack to.</summary>
    internal const int MaximumUnpackedBytes = 64 * 1024 * 1024;

    /// <summary>Most files within a .docx.</summary>
    internal const int MaximumEntries = 2_000;
}
