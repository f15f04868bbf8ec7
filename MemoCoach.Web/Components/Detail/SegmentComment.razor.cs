using MemoCoach.Contracts.Evaluations;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Detail;

/// <summary>What the coach says about one passage.</summary>
public sealed partial class SegmentComment
{
    /// <summary>The passage.</summary>
    [Parameter, EditorRequired]
    public required SegmentResult Segment { get; set; }

    /// <summary>Its number, from 1.</summary>
    [Parameter, EditorRequired]
    public required int Number { get; set; }

    /// <summary>The evaluation that it is part of.</summary>
    [Parameter, EditorRequired]
    public required EvaluationResponse Evaluation { get; set; }

    private string? CriterionName => Evaluation.Criteria.FirstOrDefault(criterion => criterion.Id == Segment.CriterionId)?.Name;
}
