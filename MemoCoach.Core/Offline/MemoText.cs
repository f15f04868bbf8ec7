namespace MemoCoach.Core.Offline;

/// <summary>Measures of a memo's text that limits, pages and coaches share.</summary>
public static class MemoText
{
    /// <summary>Counts words: runs without white space that hold a letter or digit, as a word processor counts them.</summary>
    /// <param name="text">The memo.</param>
    /// <returns>The number of words.</returns>
    public static int CountWords(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = 0;
        var counted = false;
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character))
            {
                counted = false;
            }
            else if (!counted && (char.IsLetterOrDigit(character) || char.IsSurrogate(character)))
            {
                counted = true;
                words++;
            }
        }

        return words;
    }
}
