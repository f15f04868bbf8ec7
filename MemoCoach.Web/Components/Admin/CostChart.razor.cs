using System.Globalization;
using MemoCoach.Contracts.Admin;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Admin;

/// <summary>US dollars of each day as bars.</summary>
public sealed partial class CostChart
{
    /// <summary>The days in order, at least one.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<DayCosts> Days { get; set; }

    private decimal Highest => Days.Max(day => day.Sums.CostUsd);

    private decimal Width => 100m / Days.Count;

    private decimal HeightOf(DayCosts day) => Highest == 0 ? 0 : 100 * day.Sums.CostUsd / Highest;

    private static string Percent(decimal share) => string.Create(CultureInfo.InvariantCulture, $"{share:0.###}%");
}
