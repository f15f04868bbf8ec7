using System.Collections.Frozen;
using MemoCoach.Core.Resources;

namespace MemoCoach.Core.Offline.Text;

/// <summary>
/// Reads <c>lexicon.*.txt</c>: a line <c>[Section]</c>, then entries between commas; <c>#</c> begins a comment;
/// <c>plan{,s,ned}</c> stands for "plan", "plans" and "planned". A section is a <see cref="Cue"/> or, with the prefix <c>Ending.</c>, one of <see cref="WordEndings"/>.
/// </summary>
internal sealed class LexiconBuilder
{
    private const string EndingPrefix = "Ending.";

    private readonly Dictionary<string, LexiconEntry> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> endings = new(StringComparer.Ordinal);
    private readonly PhraseTree phrases = new();

    public Lexicon Build(string code)
    {
        AddFile(code, _ => true);
        AddFile(code == "en" ? "es" : "en", IsAboutGrading);
        return new(words.ToFrozenDictionary(StringComparer.Ordinal), phrases, Endings(), Spelling.Of(code));
    }

    private void AddFile(string code, Func<string, bool> isWanted)
    {
        var section = string.Empty;
        foreach (var line in EmbeddedText.Lines($"lexicon.{code}.txt"))
        {
            if (line.StartsWith('['))
            {
                section = line.Trim('[', ']');
            }
            else if (isWanted(section))
            {
                AddLine(section, line);
            }
        }
    }

    /// <summary>Who talks to the grader need not do so in the memo's language.</summary>
    private static bool IsAboutGrading(string section) => Enum.TryParse<Cue>(section, out var cue) && cue is >= Cue.Override and <= Cue.GraderAddress;

    private void AddLine(string section, string line)
    {
        foreach (var entry in Braces.Expand(line))
        {
            if (section.StartsWith(EndingPrefix, StringComparison.Ordinal))
            {
                Ending(section[EndingPrefix.Length..]).Add(entry);
            }
            else
            {
                Add(Enum.Parse<Cue>(section), entry.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            }
        }
    }

    private void Add(Cue cue, string[] entry)
    {
        if (entry.Length == 1)
        {
            var number = Number(entry[0]);
            words[entry[0]] = new(number, words[entry[0]].Cues.With(CueSet.Of(cue)));
        }
        else
        {
            phrases.Add(Array.ConvertAll(entry, Number), cue);
        }
    }

    private int Number(string word)
    {
        if (!words.TryGetValue(word, out var entry))
        {
            entry = new(words.Count, default);
            words.Add(word, entry);
        }

        return entry.Number;
    }

    private List<string> Ending(string name)
    {
        if (!endings.TryGetValue(name, out var list))
        {
            endings.Add(name, list = []);
        }

        return list;
    }

    private WordEndings Endings() => new(
        [.. Ending(nameof(WordEndings.Nominal))],
        [.. Ending(nameof(WordEndings.Participle))],
        [.. Ending(nameof(WordEndings.Future))],
        [.. Ending(nameof(WordEndings.Possible))],
        [.. Ending(nameof(WordEndings.Past))],
        [.. Ending(nameof(WordEndings.Wrong))],
        [.. Ending(nameof(WordEndings.Feminine))],
        [.. Ending(nameof(WordEndings.Masculine))]);
}
