namespace MemoCoach.Core.Reports;

/// <summary>The beginning of a passage on one line; the whole passage stands in the memo.</summary>
internal static class Excerpt
{
    private const int MaximumLength = 240;

    public static string Of(string passage)
    {
        var line = string.Join(' ', passage.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= MaximumLength)
        {
            return line;
        }

        var blank = line.LastIndexOf(' ', MaximumLength, MaximumLength / 2);
        var end = blank > 0 ? blank : MaximumLength - (char.IsHighSurrogate(line[MaximumLength - 1]) ? 1 : 0);
        return $"{line[..end]} …";
    }
}
