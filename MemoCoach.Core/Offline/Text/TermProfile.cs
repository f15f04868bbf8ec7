namespace MemoCoach.Core.Offline.Text;

/// <summary>The memo's main terms, and how many of them a part takes up that the rest uses too.</summary>
internal sealed class TermProfile
{
    private const int KeyTerms = 16;

    private readonly Dictionary<uint, int> all = [];
    private readonly Dictionary<Block, Dictionary<uint, int>> byBlock = [];

    public TermProfile(MemoReading memo)
    {
        var stems = new List<uint>();
        foreach (var block in memo.Blocks)
        {
            stems.Clear();
            foreach (var sentence in memo.SentencesOf(block))
            {
                ContentWords.AddTo(stems, memo, sentence);
            }

            byBlock.Add(block, Count(stems, []));
            Count(stems, all);
        }
    }

    public IReadOnlyCollection<uint> TermsOf(Block block) => byBlock[block].Keys;

    /// <summary>Terms that two blocks share, the rarer in the memo the more, over the geometric mean of what each has.</summary>
    public double Similarity(Block one, Block other)
    {
        var (few, many) = byBlock[one].Count < byBlock[other].Count ? (byBlock[one], byBlock[other]) : (byBlock[other], byBlock[one]);
        var shared = 0.0;
        foreach (var (term, uses) in few)
        {
            shared += many.ContainsKey(term) ? 1.0 / (all[term] - uses) : 0;
        }

        return shared / Math.Sqrt(Math.Max(1.0, (double)few.Count * many.Count));
    }

    /// <summary>The share of the main terms outside a part that stand inside it.</summary>
    public double Coverage(IReadOnlyCollection<Block> part)
    {
        var inside = part.Count == 1 ? byBlock[part.First()] : part.Aggregate(new Dictionary<uint, int>(), Add);
        Span<(int Count, bool Inside)> top = stackalloc (int, bool)[KeyTerms];
        var found = 0;
        foreach (var (term, uses) in all)
        {
            var isInside = inside.TryGetValue(term, out var own);
            if (uses - own > 1)
            {
                found = Insert(top, found, (uses - own, isInside));
            }
        }

        var covered = 0;
        foreach (var (_, isInside) in top[..found])
        {
            covered += isInside ? 1 : 0;
        }

        return found == 0 ? 0 : (double)covered / found;
    }

    private static Dictionary<uint, int> Count(List<uint> stems, Dictionary<uint, int> into)
    {
        foreach (var stem in stems)
        {
            into[stem] = into.GetValueOrDefault(stem) + 1;
        }

        return into;
    }

    private Dictionary<uint, int> Add(Dictionary<uint, int> sum, Block block)
    {
        foreach (var (term, uses) in byBlock[block])
        {
            sum[term] = sum.GetValueOrDefault(term) + uses;
        }

        return sum;
    }

    /// <summary>Keeps the most frequent terms, those that came first among equals.</summary>
    private static int Insert(Span<(int Count, bool Inside)> top, int found, (int Count, bool Inside) term)
    {
        var place = found;
        while (place > 0 && top[place - 1].Count < term.Count)
        {
            place--;
        }

        if (place == top.Length)
        {
            return found;
        }

        found = Math.Min(found + 1, top.Length);
        top[place..(found - 1)].CopyTo(top[(place + 1)..]);
        top[place] = term;
        return found;
    }
}
