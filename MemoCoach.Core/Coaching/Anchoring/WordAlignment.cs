namespace MemoCoach.Core.Coaching.Anchoring;

/// <summary>The stretch of a text that is closest to a quotation, in whole words.</summary>
/// <param name="Start">Its first word.</param>
/// <param name="End">The word after its last.</param>
/// <param name="Distance">Words to insert, leave out or exchange to get from one to the other.</param>
internal readonly record struct WordAlignment(int Start, int End, int Distance)
{
    /// <summary>
    /// Finds it by dynamic programming in (words of the quotation) × (words of the window) steps: P. H. Sellers, "The theory and
    /// computation of evolutionary distances: pattern recognition", Journal of Algorithms 1 (1980).
    /// </summary>
    /// <param name="quotation">The quotation's words; at least one.</param>
    /// <param name="window">The text's words to look among.</param>
    public static WordAlignment Best(ReadOnlySpan<string> quotation, ReadOnlySpan<string> window)
    {
        // best[j]: the cheapest way to align the quotation so far with a stretch that ends before window word j, and where that starts.
        var best = new (int Distance, int Start)[window.Length + 1];
        for (var j = 0; j <= window.Length; j++)
        {
            best[j] = (0, j);
        }

        for (var i = 0; i < quotation.Length; i++)
        {
            var diagonal = best[0];
            best[0] = (i + 1, 0);
            for (var j = 1; j <= window.Length; j++)
            {
                var exchanged = diagonal.Distance + (quotation[i] == window[j - 1] ? 0 : 1);
                var (above, left, start) = (best[j], best[j - 1], diagonal.Start);
                diagonal = above;
                best[j] = exchanged <= above.Distance + 1 && exchanged <= left.Distance + 1 ? (exchanged, start)
                    : above.Distance <= left.Distance ? (above.Distance + 1, above.Start)
                    : (left.Distance + 1, left.Start);
            }
        }

        var end = Enumerable.Range(0, best.Length).MinBy(j => best[j].Distance);
        return new(best[end].Start, end, best[end].Distance);
    }
}
