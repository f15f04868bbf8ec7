using System.Globalization;
using System.Text;

namespace MemoCoach.Core.Coaching.Anchoring;

/// <summary>
/// Takes away what a model changes when it copies: case, accents and other marks, kinds of quotes, dashes and blanks, invisible
/// characters, Markdown's emphasis. What is left of two equal passages is equal.
/// </summary>
internal static class CharacterFold
{
    /// <summary>Appends what is left of one user-perceived character.</summary>
    public static void Append(ReadOnlySpan<char> character, StringBuilder target)
    {
        if (character is [var single] && char.IsAscii(single))
        {
            AppendAscii(single, target);
            return;
        }

        foreach (var rune in character.EnumerateRunes())
        {
            foreach (var part in rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
            {
                AppendRune(part, target);
            }
        }
    }

    private static void AppendAscii(char character, StringBuilder target)
    {
        switch (character)
        {
            case <= ' ' or '\x7f':
                AppendBlank(target);
                break;
            case '*' or '_' or '`':
                break;
            case '"':
                target.Append('\'');
                break;
            default:
                target.Append(char.ToLowerInvariant(character));
                break;
        }
    }

    private static void AppendRune(Rune rune, StringBuilder target)
    {
        if (rune.IsAscii)
        {
            AppendAscii((char)rune.Value, target);
            return;
        }

        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format:
                break;
            case UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control:
                AppendBlank(target);
                break;
            case UnicodeCategory.DashPunctuation:
                target.Append('-');
                break;
            case UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OpenPunctuation when IsQuote(rune):
                target.Append('\'');
                break;
            default:
                target.Append(rune.Value == '\u2212' ? "-" : Rune.ToLowerInvariant(rune).ToString());
                break;
        }
    }

    // The low quotes of some languages count as opening brackets in Unicode; real brackets do not fold.
    private static bool IsQuote(Rune rune) =>
        Rune.GetUnicodeCategory(rune) != UnicodeCategory.OpenPunctuation || rune.Value is '\u201A' or '\u201E';

    private static void AppendBlank(StringBuilder target)
    {
        if (target.Length > 0 && target[^1] != ' ')
        {
            target.Append(' ');
        }
    }
}
