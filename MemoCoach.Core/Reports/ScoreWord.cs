namespace MemoCoach.Core.Reports;

/// <summary>What a score means in words: the rubric's level that it is nearest to.</summary>
internal static class ScoreWord
{
    /// <summary>The level, 1 to 5; halves count upwards.</summary>
    public static int LevelOf(decimal score) => Math.Clamp((int)Math.Round(score, MidpointRounding.AwayFromZero), 1, 5);
}
