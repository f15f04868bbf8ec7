using MemoCoach.Contracts.Evaluations;
using MemoCoach.Web.State;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Feedback;

/// <summary>One criterion: score, why, and the quotations that it rests on. The roles stay where a narrow page lays the cells out below each other.</summary>
public sealed partial class CriterionRow
{
    /// <summary>The criterion's part of the evaluation.</summary>
    [Parameter, EditorRequired]
    public required CriterionResult Criterion { get; set; }

    /// <summary>The evaluation.</summary>
    [Parameter, EditorRequired]
    public required EvaluationResponse Evaluation { get; set; }

    private string QuoteAddress(int index) =>
        new WorkspaceAddress(WorkspaceTab.Detail, Evaluation.Id, Quote: new QuoteReference(Criterion.Id, index)).ToString();
}
