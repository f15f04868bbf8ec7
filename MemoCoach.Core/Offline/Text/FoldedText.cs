using System.Buffers;
using System.Globalization;
using System.Text;

namespace MemoCoach.Core.Offline.Text;

/// <summary>The memo in lower case with plain apostrophes and hyphens: as long as the original, so that offsets hold for both.</summary>
internal sealed class FoldedText
{
    /// <summary>Zero-width and bidirectional controls. The joiners U+200C and U+200D are legitimate in emoji and some scripts, hence absent.</summary>
    private static readonly SearchValues<char> Hidden = SearchValues.Create(
        "\u200B\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\u061C\u180E\u00AD");

    private readonly char[] folded;

    public FoldedText(string original)
    {
        Original = original;
        folded = new char[original.Length];
        original.AsSpan().ToLowerInvariant(folded);
        folded.AsSpan().Replace('’', '\'');
        folded.AsSpan().Replace('‘', '\'');
        folded.AsSpan().Replace('\u2010', '-');
        folded.AsSpan().Replace('\u2011', '-');
        HasHidden = original.AsSpan().ContainsAny(Hidden);
    }

    public string Original { get; }

    public int Length => folded.Length;

    public bool HasHidden { get; }

    public char this[int index] => folded[index];

    public ReadOnlySpan<char> this[TextSpan span] => folded.AsSpan(span.Start, span.Length);

    public static bool IsHidden(char character) => Hidden.Contains(character);

    /// <summary>The word without hidden characters and with combining marks composed, the way the lexicon spells it.</summary>
    public ReadOnlySpan<char> Word(TextSpan span)
    {
        var word = this[span];
        return NeedsCleaning(word) ? Clean(word) : word;
    }

    private static bool NeedsCleaning(ReadOnlySpan<char> word)
    {
        foreach (var character in word)
        {
            if (character >= '\u00AD' && (IsHidden(character) || IsCombining(character)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCombining(char character) => CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark;

    private static string Clean(ReadOnlySpan<char> word)
    {
        var visible = new StringBuilder(word.Length);
        foreach (var character in word.EnumerateRunes())
        {
            if (!character.IsBmp || !IsHidden((char)character.Value))
            {
                visible.Append(character);
            }
        }

        return visible.ToString().Normalize(NormalizationForm.FormC);
    }
}
