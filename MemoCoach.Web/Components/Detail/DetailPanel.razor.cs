using MemoCoach.Contracts.Evaluations;
using MemoCoach.Web.State;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace MemoCoach.Web.Components.Detail;

/// <summary>The memo with its comments: choose a passage, read what the coach says about it.</summary>
public sealed partial class DetailPanel
{
    private string? revealed;
    private string criterion = "";

    /// <summary>A finished evaluation.</summary>
    [Parameter, EditorRequired]
    public required EvaluationResponse Evaluation { get; set; }

    /// <summary>Index of the comment selected.</summary>
    [Parameter]
    public int? Segment { get; set; }

    /// <summary>The quotation selected.</summary>
    [Parameter]
    public QuoteReference? Quote { get; set; }

    /// <summary>Whether this part of the page is in sight; only then can it be scrolled.</summary>
    [Parameter]
    public bool IsVisible { get; set; }

    [Inject]
    private IJSRuntime Script { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private SegmentResult? Selection => Segment is { } index ? Evaluation.Segments.ElementAtOrDefault(index) : null;

    private CriterionResult? QuotedCriterion => Evaluation.Criteria.FirstOrDefault(criterion => criterion.Id == Quote?.CriterionId);

    private EvidenceResult? Quoted => Quote is { Index: var index } ? QuotedCriterion?.Evidence.ElementAtOrDefault(index) : null;

    /// <summary>Criteria that a comment is about, in the rubric's order.</summary>
    private IReadOnlyList<CriterionResult> CommentedCriteria =>
        [.. Evaluation.Criteria.Where(result => Evaluation.Segments.Any(segment => segment.CriterionId == result.Id))];

    /// <summary>Indexes of the comments that the filter lets through.</summary>
    private IReadOnlyList<int> Shown => SegmentFilter.Indexes(Evaluation.Segments, criterion);

    private string Lead => Shown.Count switch
    {
        0 => T["Detail.Lead.None"],
        1 => T["Detail.Lead.One"],
        var count => T["Detail.Lead.Many", count],
    };

    /// <summary>Shows the passage that the address names, once for each change of it.</summary>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var target = (Selection?.Start ?? Quoted?.Start) is { } start ? MemoText.IdAt(start) : null;
        if (IsVisible && target != revealed && target is not null)
        {
            await Script.InvokeVoidAsync("memoCoach.reveal", target);
        }

        revealed = IsVisible ? target : null;
    }

    private void Select(int segment) =>
        Navigation.NavigateTo(new WorkspaceAddress(WorkspaceTab.Detail, Evaluation.Id, segment).ToString(), replace: true);

    private void Filter(ChangeEventArgs change) => criterion = change.Value as string ?? "";

    /// <summary>From the last comment on to the first, and back.</summary>
    private void Step(int by)
    {
        var place = Shown.ToList().IndexOf(Segment ?? -1);
        Select(Shown[place < 0 ? (by > 0 ? 0 : Shown.Count - 1) : (place + by + Shown.Count) % Shown.Count]);
    }
}
