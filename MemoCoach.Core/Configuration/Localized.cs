namespace MemoCoach.Core.Configuration;

/// <summary>A text in each language of the product.</summary>
public sealed record Localized
{
    /// <summary>English.</summary>
    public required string En { get; init; }

    /// <summary>Spanish.</summary>
    public required string Es { get; init; }

    /// <summary>The text in a language.</summary>
    /// <param name="language">The language asked for.</param>
    /// <returns>The text.</returns>
    public string In(MemoLanguage language) => language == MemoLanguage.Spanish ? Es : En;
}
