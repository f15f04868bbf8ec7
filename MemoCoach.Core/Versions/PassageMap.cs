using MemoCoach.Contracts.Versions;

namespace MemoCoach.Core.Versions;

/// <summary>Where a passage of the earlier version is in the later one.</summary>
/// <param name="Start">UTF-16 offset in the later version.</param>
/// <param name="End">UTF-16 offset after its last character.</param>
/// <param name="KeptShare">How much of its letters and digits are still there, 0 to 1.</param>
internal readonly record struct Passage(int Start, int End, double KeptShare)
{
    /// <summary>Little words survive any rewriting.</summary>
    private const double SmallestShare = 0.25;

    public bool IsGone => KeptShare < SmallestShare;

    public bool IsWhole => KeptShare >= 1;

    public bool Overlaps(int start, int end) => Start < end && start < End;
}

/// <summary>Follows passages of an earlier version through a comparison.</summary>
internal sealed class PassageMap
{
    private readonly List<(DiffKind Kind, string Text, int Before, int After)> parts = [];

    public PassageMap(IEnumerable<DiffPart> diff)
    {
        var (before, after) = (0, 0);
        foreach (var part in diff)
        {
            parts.Add((part.Kind, part.Text, before, after));
            before += part.Kind == DiffKind.Added ? 0 : part.Text.Length;
            after += part.Kind == DiffKind.Removed ? 0 : part.Text.Length;
        }

        parts.Add((DiffKind.Kept, "", before, after));
    }

    /// <summary>Finds a passage again.</summary>
    /// <param name="passage">Its text in the earlier version.</param>
    /// <param name="start">Its UTF-16 offset there.</param>
    public Passage Follow(string passage, int start)
    {
        var end = start + passage.Length;
        var kept = parts.Where(part => part.Kind == DiffKind.Kept).Sum(part => Letters(Overlap(part.Text, part.Before, start, end)));
        return new Passage(Map(start), Map(end), kept / Math.Max(1.0, Letters(passage)));
    }

    /// <summary>What replaces a removed stretch stands between its beginning and its end.</summary>
    private int Map(int offset)
    {
        var (kind, _, before, after) = parts.Last(part => part.Kind != DiffKind.Added && part.Before <= offset);
        return kind == DiffKind.Kept ? after + offset - before : after;
    }

    private static ReadOnlySpan<char> Overlap(string text, int offset, int start, int end)
    {
        var (from, to) = (Math.Max(start - offset, 0), Math.Min(end - offset, text.Length));
        return from < to ? text.AsSpan(from, to - from) : [];
    }

    private static int Letters(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var character in text)
        {
            letters += char.IsLetterOrDigit(character) ? 1 : 0;
        }

        return letters;
    }
}
