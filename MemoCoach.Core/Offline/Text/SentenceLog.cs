namespace MemoCoach.Core.Offline.Text;

/// <summary>Why a sentence does not count.</summary>
internal enum IgnoredBecause
{
    Repeated,
    AddressesTheGrader,
    OnlyCatchwords,
}

/// <summary>A sentence that does not count for any signal.</summary>
internal readonly record struct IgnoredSentence(TextSpan Span, IgnoredBecause Reason, int Words);

/// <summary>Gathers the sentences of a memo with their marks, and sets those apart that do not count.</summary>
internal sealed class SentenceLog
{
    public List<Sentence> Sentences { get; } = [];

    public List<IgnoredSentence> Ignored { get; } = [];

    public List<Mark>?[] Marks { get; } = new List<Mark>?[Enum.GetValues<Cue>().Length];

    public void Keep(Sentence sentence, List<(Cue Cue, TextSpan Span, uint Key)> found)
    {
        foreach (var (cue, span, key) in found)
        {
            (Marks[(int)cue] ??= []).Add(new(span, Sentences.Count, key));
        }

        Sentences.Add(sentence);
    }
}
