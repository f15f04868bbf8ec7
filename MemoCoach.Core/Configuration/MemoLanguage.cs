namespace MemoCoach.Core.Configuration;

/// <summary>A language that memos and feedback are written in.</summary>
public enum MemoLanguage
{
    /// <summary>English, <c>en</c>.</summary>
    English,

    /// <summary>Spanish, <c>es</c>.</summary>
    Spanish,
}

/// <summary>ISO 639-1 codes of <see cref="MemoLanguage"/>.</summary>
public static class MemoLanguageCodes
{
    /// <summary>The language's code.</summary>
    /// <param name="language">The language.</param>
    /// <returns><c>en</c> or <c>es</c>.</returns>
    public static string Code(this MemoLanguage language) => language == MemoLanguage.Spanish ? "es" : "en";

    /// <summary>The language with a code.</summary>
    /// <param name="code">An ISO 639-1 code.</param>
    /// <returns>The language, or <see langword="null"/> if the product does not speak it.</returns>
    public static MemoLanguage? TryParse(string code) => code switch
    {
        "en" => MemoLanguage.English,
        "es" => MemoLanguage.Spanish,
        _ => null,
    };
}
