using System.Globalization;
using MemoCoach.Contracts.Progress;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Progress;

/// <summary>Each criterion over time as a small chart of its own: seven lines in one would not be read.</summary>
public sealed partial class CriteriaProgress
{
    /// <summary>What to show.</summary>
    [Parameter, EditorRequired]
    public required ProgressResponse Progress { get; set; }

    private IReadOnlyList<(decimal Score, string Label)> Scores(CriterionProgress criterion) =>
    [
        .. from point in Progress.Points
           from score in point.Criteria
           where score.Id == criterion.Id
           select (score.Score, $"{Times.Day(point.At)}: {score.Score.ToString("0.0", CultureInfo.CurrentCulture)}"),
    ];
}
