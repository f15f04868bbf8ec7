using System.Globalization;
using MemoCoach.Contracts.Evaluations;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Feedback;

/// <summary>Who evaluated the memo, when, and in what time.</summary>
public sealed partial class CoachLine
{
    /// <summary>A finished evaluation.</summary>
    [Parameter, EditorRequired]
    public required EvaluationResponse Evaluation { get; set; }

    /// <summary>Seconds from its acceptance to its end, one decimal.</summary>
    private string? Duration => (Evaluation.FinishedAt - Evaluation.CreatedAt)?.TotalSeconds.ToString("0.0", CultureInfo.CurrentCulture);
}
