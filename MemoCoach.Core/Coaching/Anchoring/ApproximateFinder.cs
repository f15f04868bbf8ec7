using System.Runtime.InteropServices;

namespace MemoCoach.Core.Coaching.Anchoring;

/// <summary>
/// Finds the passage that a misquotation comes from. Words that quotation and memo share vote for the place where the quotation would
/// begin; only around the places with the most votes is it aligned word by word, so that the cost stays bounded.
/// </summary>
internal sealed class ApproximateFinder
{
    private const int FewestWords = 4;
    private const int PlacesPerWord = 200;
    private const int PlacesTried = 3;

    // A quarter of the words may differ: a changed figure, a skipped clause, a mended typing error, but not another sentence.
    private const int WordsPerDifference = 4;

    private readonly List<Span> spans;
    private readonly string[] words;
    private readonly Dictionary<string, List<int>> places = [];

    public ApproximateFinder(string foldedMemo)
    {
        spans = Words.In(foldedMemo);
        words = [.. spans.Select(span => foldedMemo[span.Start..span.End])];
        for (var i = 0; i < words.Length; i++)
        {
            (CollectionsMarshal.GetValueRefOrAddDefault(places, words[i], out _) ??= []).Add(i);
        }
    }

    /// <summary>The closest passage, if one is close enough.</summary>
    public Span? Find(string foldedQuotation)
    {
        string[] quotation = [.. Words.In(foldedQuotation).Select(span => foldedQuotation[span.Start..span.End])];
        if (quotation.Length < FewestWords)
        {
            return null;
        }

        var best = Beginnings(quotation).Select(beginning => Align(quotation, beginning)).Append(new(0, 0, int.MaxValue)).MinBy(found => found.Distance);
        return best.Distance <= quotation.Length / WordsPerDifference && best.End > best.Start
            ? new(spans[best.Start].Start, spans[best.End - 1].End)
            : null;
    }

    private IEnumerable<int> Beginnings(string[] quotation)
    {
        var votes = new Dictionary<int, int>();
        for (var i = 0; i < quotation.Length; i++)
        {
            foreach (var place in Places(quotation[i]))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(votes, place - i, out _)++;
            }
        }

        return votes.OrderByDescending(vote => vote.Value).ThenBy(vote => vote.Key).Take(PlacesTried).Select(vote => vote.Key);
    }

    private List<int> Places(string word) =>
        places.TryGetValue(word, out var found) && found.Count <= PlacesPerWord ? found : [];

    private WordAlignment Align(string[] quotation, int beginning)
    {
        var slack = (quotation.Length / WordsPerDifference) + 1;
        var start = Math.Clamp(beginning - slack, 0, words.Length);
        var end = Math.Clamp(beginning + quotation.Length + slack, start, words.Length);
        var found = WordAlignment.Best(quotation, words.AsSpan(start, end - start));
        return found with { Start = found.Start + start, End = found.End + start };
    }
}
