using MemoCoach.Contracts.Evaluations;

namespace MemoCoach.Core.Reports.Pdf;

/// <summary>The memo as submitted, its commented passages highlighted and numbered.</summary>
internal static class MemoSection
{
    public static void Write(Contents contents)
    {
        contents.Sheet.NewPage();
        contents.BeginSection("section.memo");
        if (contents.Evaluation.Segments.Count > 0)
        {
            contents.Sheet.Write(contents.Texts.Say("comment.marks"), Style.Small);
        }

        contents.Sheet.Skip(8);
        contents.Sheet.Write(Spans(contents.Evaluation.Text, contents.Evaluation.Segments));
    }

    /// <summary>Cuts the memo wherever a segment begins or ends, so that overlapping segments keep their numbers.</summary>
    internal static IEnumerable<Span> Spans(string memo, IReadOnlyList<SegmentResult> segments)
    {
        SortedSet<int> cuts = [0, memo.Length, .. segments.Select(segment => segment.Start), .. segments.Select(segment => segment.End)];
        foreach (var (start, end) in cuts.Zip(cuts.Skip(1)))
        {
            foreach (var (index, _) in segments.Index().Where(segment => segment.Item.Start == start))
            {
                yield return new Span($"{index + 1}\u00A0", Style.Mark);
            }

            var innermost = segments.Index().LastOrDefault(segment => segment.Item.Start <= start && end <= segment.Item.End, (-1, null!)).Index;
            yield return new Span(memo[start..end], innermost < 0 ? Style.Memo : Marked(innermost));
        }
    }

    /// <summary>Neighbours differ, so that one can see where each ends.</summary>
    private static Style Marked(int index) => Style.Memo with { Background = index % 2 == 0 ? Colors.AccentSoft : Colors.Warm };
}
