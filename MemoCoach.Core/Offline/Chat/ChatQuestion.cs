using System.Globalization;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline.Chat;

/// <summary>What the offline coach understands of a question: the stems of its words, and whether it holds a cue.</summary>
internal sealed class ChatQuestion(string text, MemoLanguage language)
{
    private readonly HashSet<uint> stems = StemsOf(text, language);

    /// <summary>Whether one of the cues, separated by bars, occurs.</summary>
    public bool HasAny(string cues) => cues.Split('|').Any(cue =>
        CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, cue, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0);

    /// <summary>How many words of some text occur in the question, whatever their endings.</summary>
    public int SharedWith(string other) => StemsOf(other, language).Count(stems.Contains);

    private static HashSet<uint> StemsOf(string text, MemoLanguage language)
    {
        var stems = new HashSet<uint>();
        foreach (var token in MemoReader.Read(text, Lexicon.Of(language)).Tokens)
        {
            if (ContentWords.IsContent(token))
            {
                stems.Add(token.Stem);
            }
        }

        return stems;
    }
}
