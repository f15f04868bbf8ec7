namespace MemoCoach.Core.Offline.Text;

/// <summary>Endings that tell a word's form in a language where no list could be complete.</summary>
/// <param name="Nominal">Nouns made from verbs and adjectives.</param>
/// <param name="Participle">Past participles.</param>
/// <param name="Future">What is going to be done (Spanish).</param>
/// <param name="Possible">What would be done or might happen (Spanish).</param>
/// <param name="Past">What was done; in English after a form of "be" in the present it is a passive.</param>
/// <param name="Wrong">Endings that no correctly spelled word has.</param>
/// <param name="Feminine">Endings of nouns that take a feminine article (Spanish).</param>
/// <param name="Masculine">Endings of nouns that take a masculine article (Spanish).</param>
internal sealed record WordEndings(
    string[] Nominal,
    string[] Participle,
    string[] Future,
    string[] Possible,
    string[] Past,
    string[] Wrong,
    string[] Feminine,
    string[] Masculine)
{
    /// <summary>Whether a word has one of the endings and something before it.</summary>
    public static bool Has(ReadOnlySpan<char> word, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
