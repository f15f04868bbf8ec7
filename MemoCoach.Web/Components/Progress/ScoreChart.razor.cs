using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Progress;

/// <summary>Scores over time as a line.</summary>
public sealed partial class ScoreChart
{
    private const int MostLargePoints = 60;

    /// <summary>Score and label of each point, in order.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<(decimal Score, string Label)> Scores { get; set; }

    /// <summary>What the chart shows, for those who do not see it.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>Whether it is one of many.</summary>
    [Parameter]
    public bool IsSmall { get; set; }

    private IReadOnlyList<ChartPoint> Points => ChartPoint.Place(Scores);

    private string Radius => IsSmall || Scores.Count > MostLargePoints ? "3" : "5";
}
