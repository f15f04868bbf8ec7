using System.Globalization;
using MemoCoach.Contracts.Progress;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Progress;

/// <summary>The overall score over time, in words and as a chart.</summary>
public sealed partial class OverallProgress
{
    /// <summary>What to show; at least one point.</summary>
    [Parameter, EditorRequired]
    public required ProgressResponse Progress { get; set; }

    private ScorePoint First => Progress.Points[0];

    private ScorePoint Last => Progress.Points[^1];

    private IReadOnlyList<(decimal Score, string Label)> Scores =>
        [.. Progress.Points.Select(point => (point.OverallScore, $"{Times.Day(point.At)}: {Score(point)}"))];

    private static string Score(ScorePoint point) => point.OverallScore.ToString("0.00", CultureInfo.CurrentCulture);
}
