using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Versions;
using MemoCoach.Web.State;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace MemoCoach.Web.Components.Detail;

/// <summary>The memo with its comments: choose a passage, read what the coach says about it.</summary>
public sealed partial class DetailPanel
{
    private string? revealed;

    /// <summary>A finished evaluation.</summary>
    [Parameter, EditorRequired]
    public required EvaluationResponse Evaluation { get; set; }

    /// <summary>What is shown of it, and what is selected.</summary>
    [Parameter, EditorRequired]
    public required WorkspaceAddress Address { get; set; }

    /// <summary>What became of the suggestions on the version before.</summary>
    [Parameter]
    public IReadOnlyList<SuggestionFollowUp> Earlier { get; set; } = [];

    /// <summary>Whether this part of the page is in sight; only then can it be scrolled.</summary>
    [Parameter]
    public bool IsVisible { get; set; }

    [Inject]
    private IJSRuntime Script { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private IReadOnlyList<Note> Notes => Address.Status is { } status ? Note.Of(Earlier, status) : Note.Of(Evaluation.Segments);

    private Note? Selection => Address.Segment is { } index ? Notes.ElementAtOrDefault(index) : null;

    private CriterionResult? QuotedCriterion => Evaluation.Criteria.FirstOrDefault(criterion => criterion.Id == Address.Quote?.CriterionId);

    private EvidenceResult? Quoted => Address.Quote is { Index: var index } ? QuotedCriterion?.Evidence.ElementAtOrDefault(index) : null;

    private TextRange? QuotedPlace => Quoted is { } quote ? new TextRange(quote.Start, quote.End) : null;

    /// <summary>Criteria that a note is about, in the rubric's order.</summary>
    private IReadOnlyList<CriterionResult> NotedCriteria =>
        [.. Evaluation.Criteria.Where(criterion => Notes.Any(note => note.CriterionId == criterion.Id))];

    /// <summary>The passages by the indexes of their notes; empty where the filter lets the note not through.</summary>
    private IReadOnlyList<TextRange> Places => [.. Notes.Select(note => IsShown(note) ? note.Place : default)];

    /// <summary>Indexes of the notes that can be stepped through.</summary>
    private IReadOnlyList<int> Shown => [.. Places.Index().Where(place => place.Item.Length > 0).Select(place => place.Index)];

    private IReadOnlyList<SuggestionFollowUp> Unplaced =>
        [.. Notes.Where(note => !note.HasPlace && IsShown(note)).Select(note => note.Earlier).OfType<SuggestionFollowUp>()];

    private string Lead => (Address.Status, Shown.Count) switch
    {
        (not null, _) => T["Detail.Lead.Earlier"],
        (null, 0) => T["Detail.Lead.None"],
        (null, 1) => T["Detail.Lead.One"],
        (null, var count) => T["Detail.Lead.Many", count],
    };

    /// <summary>Shows the passage that the address names, once for each change of it.</summary>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var target = ((Selection is { HasPlace: true } ? Selection.Place : QuotedPlace)?.Start) is { } start ? MemoText.IdAt(start) : null;
        if (IsVisible && target != revealed && target is not null)
        {
            await Script.InvokeVoidAsync("memoCoach.reveal", target);
        }

        revealed = IsVisible ? target : null;
    }

    private bool IsShown(Note note) => Address.Criterion is null || note.CriterionId == Address.Criterion;

    private string? CriterionName(string? id) => Evaluation.Criteria.FirstOrDefault(criterion => criterion.Id == id)?.Name;

    private string AddressOf(int note) => (Address with { Tab = WorkspaceTab.Detail, Evaluation = Evaluation.Id, Segment = note, Quote = null }).ToString();

    private void Select(int note) => Navigation.NavigateTo(AddressOf(note), replace: true);

    /// <summary>From the last comment on to the first, and back.</summary>
    private void Step(int by)
    {
        var place = Shown.ToList().IndexOf(Address.Segment ?? -1);
        Select(Shown[place < 0 ? (by > 0 ? 0 : Shown.Count - 1) : (place + by + Shown.Count) % Shown.Count]);
    }
}
