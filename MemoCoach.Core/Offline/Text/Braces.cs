namespace MemoCoach.Core.Offline.Text;

/// <summary>The short way of writing inflections in the word lists: <c>delay{,s,ed}</c>.</summary>
internal static class Braces
{
    /// <summary>The entries of a line, each spelled out.</summary>
    public static IEnumerable<string> Expand(string line) =>
        Entries(line).SelectMany(ExpandEntry).Select(entry => entry.Trim()).Where(entry => entry.Length > 0);

    private static IEnumerable<string> Entries(string line)
    {
        var start = 0;
        var depth = 0;
        for (var i = 0; i < line.Length; i++)
        {
            depth += line[i] == '{' ? 1 : line[i] == '}' ? -1 : 0;
            if (line[i] == ',' && depth == 0)
            {
                yield return line[start..i];
                start = i + 1;
            }
        }

        yield return line[start..];
    }

    private static IEnumerable<string> ExpandEntry(string entry)
    {
        var open = entry.IndexOf('{', StringComparison.Ordinal);
        if (open < 0)
        {
            return [entry];
        }

        var close = entry.IndexOf('}', open);
        var rest = entry[(close + 1)..];
        return entry[(open + 1)..close].Split(',').SelectMany(choice => ExpandEntry(entry[..open] + choice.Trim() + rest));
    }
}
