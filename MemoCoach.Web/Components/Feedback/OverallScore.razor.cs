using MemoCoach.Contracts.Evaluations;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Feedback;

/// <summary>The overall score, what it means in words, and the criteria at a glance.</summary>
public sealed partial class OverallScore
{
    /// <summary>A finished evaluation.</summary>
    [Parameter, EditorRequired]
    public required EvaluationResponse Evaluation { get; set; }
}
