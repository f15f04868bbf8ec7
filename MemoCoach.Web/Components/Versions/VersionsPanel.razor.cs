using System.Globalization;
using MemoCoach.Contracts.Versions;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Versions;

/// <summary>What changed since the version before.</summary>
public sealed partial class VersionsPanel
{
    /// <summary>A comparison with an earlier version.</summary>
    [Parameter, EditorRequired]
    public required VersionComparison Comparison { get; set; }

    /// <summary>The memo's language.</summary>
    [Parameter, EditorRequired]
    public required string Language { get; set; }

    private static string Score(decimal score) => score.ToString("0.00", CultureInfo.CurrentCulture);
}
