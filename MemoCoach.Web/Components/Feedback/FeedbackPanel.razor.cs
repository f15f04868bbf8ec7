using MemoCoach.Contracts.Evaluations;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Feedback;

/// <summary>The evaluation as a whole: score, first actions, criteria, strengths.</summary>
public sealed partial class FeedbackPanel
{
    /// <summary>The API puts the opportunities that matter most first.</summary>
    private const int ActionCount = 3;

    /// <summary>A finished evaluation.</summary>
    [Parameter, EditorRequired]
    public required EvaluationResponse Evaluation { get; set; }

    private IEnumerable<string> TopActions => Evaluation.Opportunities.Take(ActionCount);

    private IReadOnlyList<string> Warnings => [.. Evaluation.Warnings.Select(Say)];

    private IReadOnlyList<string> FurtherOpportunities => [.. Evaluation.Opportunities.Skip(ActionCount)];

    private string Say(MemoWarning warning) => warning.Kind == MemoWarningKind.HiddenCharacters
        ? T["Warning.HiddenCharacters", warning.Count, warning.Start + 1]
        : T["Warning.AddressesGrader", warning.Text];
}
