namespace MemoCoach.EndToEnd.Tests.Support;

/// <summary>How a writer looks at the pages.</summary>
/// <param name="Language">The browser's language.</param>
/// <param name="IsDark">Whether the system is dark.</param>
/// <param name="Width">Width of the window in CSS pixels.</param>
public sealed record Look(string Language, bool IsDark, int Width)
{
    public const int Phone = 360;
    public const int Desktop = 1280;

    public static Look Usual { get; } = new("en", IsDark: false, Desktop);

    /// <summary>Every pair of language, appearance and size.</summary>
    public static IReadOnlyList<Look> Pairs { get; } =
        [Usual, new("en", IsDark: true, Phone), new("es", IsDark: false, Phone), new("es", IsDark: true, Desktop)];
}
