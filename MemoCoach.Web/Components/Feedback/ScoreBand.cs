namespace MemoCoach.Web.Components.Feedback;

/// <summary>What a score means in words: the rubric's level that it is nearest to.</summary>
internal static class ScoreBand
{
    private const int Lowest = 1;
    private const int Highest = 5;

    /// <summary>The level, 1 to 5; halves count upwards, as a reader expects of rounding.</summary>
    public static int LevelOf(decimal score) => Math.Clamp((int)Math.Round(score, MidpointRounding.AwayFromZero), Lowest, Highest);

    /// <summary>How much of a bar a score fills, in percent: 1 leaves a trace, 5 fills it.</summary>
    public static decimal FillOf(decimal score) => Math.Clamp((score - Lowest) / (Highest - Lowest) * 100, 2, 100);
}
