using System.Text.RegularExpressions;

namespace MemoCoach.Offline.Tests.Support;

/// <summary>Makes a text worse in one way at a time.</summary>
internal static partial class Damage
{
    /// <summary>Exchanges two neighbouring letters in every sixth longer word.</summary>
    public static string Misspell(string text)
    {
        var count = 0;
        return LongWord().Replace(text, word => ++count % 6 == 0 ? Exchange(word.Value) : word.Value);
    }

    public static string WithoutConnectives(string text) => Connective().Replace(text, string.Empty);

    public static string VagueFigures(string text) => Figure().Replace(text, "many");

    /// <summary>Puts a few general words in the place of all longer ones.</summary>
    public static string Flatten(string text)
    {
        string[] general = ["thing", "good", "people", "make"];
        var count = 0;
        return LongWord().Replace(text, word => ++count % 2 == 0 ? general[count / 2 % general.Length] : word.Value);
    }

    private static string Exchange(string word)
    {
        var middle = word.Length / 2;
        return word[..(middle - 1)] + word[middle] + word[middle - 1] + word[(middle + 1)..];
    }

    [GeneratedRegex(@"\b\p{Ll}{6,}\b")]
    private static partial Regex LongWord();

    [GeneratedRegex(@",?\s(however|yet|because|although|therefore|moreover|afterwards|for instance|by contrast|while|when|sin embargo|porque|aunque|además|en cambio|más bien|de hecho|cuando),?(?=\s)", RegexOptions.IgnoreCase)]
    private static partial Regex Connective();

    [GeneratedRegex(@"[£$€]?\d[\d.,]*\d|\d")]
    private static partial Regex Figure();
}
