using System.Globalization;

namespace MemoCoach.Web.Components.Progress;

/// <summary>A point of a chart of scores from 1 to 5. Places are shares of the chart in percent.</summary>
/// <param name="Score">1.00 to 5.00.</param>
/// <param name="Label">What the point is.</param>
/// <param name="X">From the left.</param>
/// <param name="Y">From the top.</param>
internal sealed record ChartPoint(decimal Score, string Label, string X, string Y)
{
    private const decimal Margin = 8;

    /// <summary>Places points at equal distances, in their order; a single one in the middle.</summary>
    /// <param name="scores">Score and label of each.</param>
    public static IReadOnlyList<ChartPoint> Place(IReadOnlyList<(decimal Score, string Label)> scores) =>
    [
        .. scores.Select((point, index) => new ChartPoint(
            point.Score,
            point.Label,
            Percent(scores.Count == 1 ? 50 : Margin + (index * (100 - (2 * Margin)) / (scores.Count - 1))),
            HeightOf(point.Score))),
    ];

    /// <summary>How far from the top a score stands.</summary>
    public static string HeightOf(decimal score) => Percent(100 - Margin - ((score - 1) / 4 * (100 - (2 * Margin))));

    private static string Percent(decimal share) => string.Create(CultureInfo.InvariantCulture, $"{share:0.##}%");
}
