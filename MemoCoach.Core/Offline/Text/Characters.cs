using System.Globalization;

namespace MemoCoach.Core.Offline.Text;

/// <summary>Classes of characters that the reader tells apart.</summary>
internal static class Characters
{
    /// <summary>Letters, marks and whatever else holds a word together without being seen.</summary>
    public static bool IsWordPart(char character) =>
        character < '\u0080'
            ? char.IsAsciiLetter(character)
            : char.IsLetter(character) || char.IsSurrogate(character) || FoldedText.IsHidden(character) || IsMark(character);

    public static bool IsSentenceMark(char character) => character is '.' or '!' or '?' or '…' or '。';

    public static bool IsBlank(char character) => character is ' ' or '\t' or '\u00A0' or '\u3000' or '\u202F' or '\uFEFF';

    public static bool IsClosing(char character) => character is ')' or ']' or '"' or '\'' or '”' or '’' or '»' or '*' or '_' or '`';

    public static bool IsCurrency(char character) => character is '$' or '€' or '£' or '¥';

    private static bool IsMark(char character) =>
        CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
