namespace MemoCoach.Core.Offline.Text;

/// <summary>Counts what readers do not see.</summary>
internal static class HiddenCharacters
{
    /// <summary>How many hidden characters a text has, and where the first one stands.</summary>
    public static (int Count, int First) In(FoldedText text)
    {
        var (count, first) = (0, -1);
        for (var i = 0; text.HasHidden && i < text.Length; i++)
        {
            if (FoldedText.IsHidden(text[i]))
            {
                count++;
                first = first < 0 ? i : first;
            }
        }

        return (count, first);
    }
}
