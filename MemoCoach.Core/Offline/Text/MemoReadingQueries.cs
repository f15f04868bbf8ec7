namespace MemoCoach.Core.Offline.Text;

/// <summary>Questions that several signals ask of a memo.</summary>
internal static class MemoReadingQueries
{
    /// <summary>A clause needs this many words to say something about a cue.</summary>
    private const int FewestWords = 4;

    /// <summary>Sentences with one of the cues, in the memo's order.</summary>
    public static List<Sentence> With(this MemoReading memo, params ReadOnlySpan<Cue> cues)
    {
        var found = new List<Sentence>();
        foreach (var sentence in memo.Sentences)
        {
            if (Counts(sentence) && HasAny(sentence, cues))
            {
                found.Add(sentence);
            }
        }

        return found;
    }

    /// <summary>Whether a sentence stands in the part that sums the memo up.</summary>
    public static bool IsInSummary(this MemoReading memo, Sentence sentence) => memo.Summary.Blocks.Contains(memo.Blocks[sentence.Block]);

    /// <summary>
    /// Whether a block says what the memo is about, concludes, or asks outright: in the first paragraph, or with a figure or a date. Of a block that is most
    /// of the memo only the beginning is looked at: the whole cannot sum itself up.
    /// </summary>
    public static bool Announces(this MemoReading memo, Block block)
    {
        const double most = 0.6;
        const int beginning = 2;
        var sentences = memo.SentencesOf(block);
        var isFirst = memo.FirstParagraph == block;
        foreach (var sentence in block.Words > most * memo.Words ? sentences[..Math.Min(beginning, sentences.Length)] : sentences)
        {
            var asksOutright = sentence.Has(Cue.Ask) && (isFirst || sentence.Has(Cue.Figure) || sentence.Has(Cue.Date));
            if (asksOutright || sentence.Has(Cue.Forward) || sentence.Has(Cue.Conclusion))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Words in the blocks under a kind of heading or label; a paragraph that only opens on the subject counts in part.</summary>
    public static double WordsUnder(this MemoReading memo, Cue heading)
    {
        const double topicSentence = 0.6;
        var words = 0.0;
        foreach (var block in memo.Blocks)
        {
            if (block.IsProse)
            {
                words += block.IsUnder(heading) ? block.Words : memo.OpensOn(block, heading) ? topicSentence * block.Words : 0;
            }
        }

        return words;
    }

    /// <summary>Whether, in a text without headings, a paragraph names in its first sentence what a heading would.</summary>
    public static bool OpensOn(this MemoReading memo, Block block, Cue heading) =>
        !memo.HasHeadings && block.Kind == BlockKind.Paragraph && block.EndSentence > block.FirstSentence && memo.Sentences[block.FirstSentence] is var first && (first.Has(heading) || (heading == Cue.RiskHeading && first.Has(Cue.Risk))) && Counts(first);

    /// <summary>The first sentences of list items, rows and labelled paragraphs under a kind of heading: each is one of what the heading announces.</summary>
    public static IEnumerable<Sentence> ItemsUnder(this MemoReading memo, Cue heading) =>
        from block in memo.Blocks
        where block.IsProse && block.Words >= FewestWords && block.IsUnder(heading) && (block.Kind == BlockKind.ListItem || block.Label.Length > 0)
        select memo.Sentences[block.FirstSentence];

    /// <summary>Occurrences per 100 words.</summary>
    public static double PerHundredWords(this MemoReading memo, int count) => memo.Words == 0 ? 0 : 100.0 * count / memo.Words;

    /// <summary>Whether a sentence says enough for its cues to count.</summary>
    public static bool Counts(Sentence sentence) => sentence.Words >= FewestWords && !sentence.IsHollow;

    /// <summary>How many different marks of a cue stand in sentences that say enough, and not in another part than the one named.</summary>
    public static int Distinct(this MemoReading memo, Cue cue, Cue? part = null)
    {
        var keys = new HashSet<uint>();
        foreach (var mark in memo.Of(cue))
        {
            if (Counts(memo.Sentences[mark.Sentence]) && (part is null || !memo.Parts.IsElsewhere(memo.Sentences[mark.Sentence], part.Value)))
            {
                keys.Add(mark.Key);
            }
        }

        return keys.Count;
    }

    /// <summary>Whether a block has vague sentences and nothing that could be checked.</summary>
    public static bool IsHollow(this MemoReading memo, Block block)
    {
        var hollow = false;
        foreach (var sentence in memo.SentencesOf(block))
        {
            hollow |= sentence.IsHollow;
            if (sentence.IsSpecific)
            {
                return false;
            }
        }

        return hollow;
    }

    private static bool HasAny(Sentence sentence, ReadOnlySpan<Cue> cues)
    {
        foreach (var cue in cues)
        {
            if (sentence.Has(cue))
            {
                return true;
            }
        }

        return false;
    }
}
