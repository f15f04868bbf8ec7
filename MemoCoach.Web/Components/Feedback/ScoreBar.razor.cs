using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Feedback;

/// <summary>A score as the length of a bar.</summary>
public sealed partial class ScoreBar
{
    /// <summary>1.0 to 5.0.</summary>
    [Parameter, EditorRequired]
    public required decimal Score { get; set; }

    private string Fill => ScoreBand.FillOf(Score).ToString("0.##", CultureInfo.InvariantCulture);
}
