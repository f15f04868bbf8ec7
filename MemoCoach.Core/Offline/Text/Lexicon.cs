using System.Collections.Frozen;
using MemoCoach.Core.Configuration;

namespace MemoCoach.Core.Offline.Text;

/// <summary>The words and phrases of a language and what they tell; read once from an embedded list.</summary>
internal sealed class Lexicon
{
    private static readonly Lazy<Lexicon> English = new(() => new LexiconBuilder().Build("en"));
    private static readonly Lazy<Lexicon> Spanish = new(() => new LexiconBuilder().Build("es"));

    private readonly FrozenDictionary<string, LexiconEntry>.AlternateLookup<ReadOnlySpan<char>> words;

    public Lexicon(FrozenDictionary<string, LexiconEntry> entries, PhraseTree phrases, WordEndings endings, Spelling spelling)
    {
        words = entries.GetAlternateLookup<ReadOnlySpan<char>>();
        Entries = entries;
        Phrases = phrases;
        Endings = endings;
        Spelling = spelling;
    }

    public FrozenDictionary<string, LexiconEntry> Entries { get; }

    public PhraseTree Phrases { get; }

    public WordEndings Endings { get; }

    public Spelling Spelling { get; }

    public static Lexicon Of(MemoLanguage language) => language == MemoLanguage.Spanish ? Spanish.Value : English.Value;

    public LexiconEntry? Find(ReadOnlySpan<char> folded) => words.TryGetValue(folded, out var entry) ? entry : null;
}

/// <summary>A word of the lexicon.</summary>
/// <param name="Number">Its number, by which phrases refer to it.</param>
/// <param name="Cues">What the word alone tells.</param>
internal readonly record struct LexiconEntry(int Number, CueSet Cues);
