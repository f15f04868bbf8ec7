using System.Globalization;

namespace MemoCoach.Web.Components.Versions;

/// <summary>How a change of a score is written.</summary>
internal static class ScoreChange
{
    /// <summary>An arrow and the change with its sign; a dash where there is nothing to compare with.</summary>
    /// <param name="change">The change.</param>
    /// <param name="format">The format of its amount.</param>
    public static string Text(decimal? change, string format) => change switch
    {
        null => "–",
        0 => "=",
        > 0 => $"▲ +{change.Value.ToString(format, CultureInfo.CurrentCulture)}",
        _ => $"▼ −{Math.Abs(change.Value).ToString(format, CultureInfo.CurrentCulture)}",
    };

    /// <summary><c>up</c>, <c>down</c>, or nothing.</summary>
    public static string? DirectionOf(decimal? change) => change switch
    {
        > 0 => "up",
        < 0 => "down",
        _ => null,
    };
}
