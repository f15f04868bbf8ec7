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

    /// <summary>Every combination of appearance and size.</summary>
    public static IReadOnlyList<Look> Each { get; } =
        [Usual, Usual with { IsDark = true }, Usual with { IsDark = true, Width = Phone }, Usual with { Width = Phone }];

    /// <summary>Whether every combination is walked, as <c>./test.sh pages</c> does, and not a few that hold each of them once.</summary>
    public static bool TakesEach => Environment.GetEnvironmentVariable("MEMOCOACH_LOOKS") == "all";

    /// <summary>For names of pictures.</summary>
    public override string ToString() => $"{(IsDark ? "dark" : "light")}-{(Width == Phone ? "phone" : "desktop")}";
}
