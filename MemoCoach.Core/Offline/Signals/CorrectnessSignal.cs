using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline.Signals;

/// <summary>Slips per 100 words; error rates carry much of people's judgement of essays (Attali and Burstein 2006 on e-rater).</summary>
internal sealed class CorrectnessSignal() : Signal("correctness")
{
    /// <summary>Slips per 100 words at which nothing is left of the value. Only part of all errors are found.</summary>
    private const double WorstRate = 7;

    public override SignalReading Read(MemoReading memo, Phrasebook phrases)
    {
        var errors = memo.Of(Cue.Error);
        var open = OpenSentences(memo);
        if (errors.IsEmpty && open.Count == 0)
        {
            return Reading(memo.Words == 0 ? 0 : 1, phrases, "none", Evidence.None);
        }

        var rate = memo.PerHundredWords(errors.Length + open.Count);
        var evidence = errors.IsEmpty ? Evidence.Sentences(memo, open) : Evidence.SentencesOf(memo, Cue.Error);
        return errors.IsEmpty
            ? Reading(Scale.Ramp(rate, WorstRate, 0), phrases, "open", evidence, open.Count)
            : Reading(Scale.Ramp(rate, WorstRate, 0), phrases, "found", evidence, errors.Length + open.Count, rate, memo.Quote(Evidence.Marks(memo, Cue.Error)[0]));
    }

    /// <summary>Sentences in paragraphs that lack their end.</summary>
    private static List<Sentence> OpenSentences(MemoReading memo)
    {
        const int fewestWords = 6;
        var open = new List<Sentence>();
        foreach (var sentence in memo.Sentences)
        {
            if (!sentence.Closed && sentence.Words >= fewestWords && memo.Blocks[sentence.Block].Kind == BlockKind.Paragraph && memo.Text[sentence.Span.End - 1] != ':')
            {
                open.Add(sentence);
            }
        }

        return open;
    }
}
