using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Versions;
using MemoCoach.Web.State;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Detail;

/// <summary>Chooses which notes stand beside the memo: this version's comments or what became of the earlier suggestions, and about which criterion.</summary>
public sealed partial class DetailFilters
{
    /// <summary>What is chosen.</summary>
    [Parameter, EditorRequired]
    public required WorkspaceAddress Address { get; set; }

    /// <summary>The suggestions of the version before.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<SuggestionFollowUp> Earlier { get; set; }

    /// <summary>The criteria that can be chosen, in the rubric's order.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<CriterionResult> Criteria { get; set; }

    /// <summary>The language of the criteria's names.</summary>
    [Parameter, EditorRequired]
    public required string Language { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private void ChooseStatus(ChangeEventArgs change) =>
        Show(Address with { Status = Enum.TryParse<SuggestionStatus>(change.Value as string, out var status) ? status : null, Criterion = null });

    private void ChooseCriterion(ChangeEventArgs change) => Show(Address with { Criterion = change.Value is string { Length: > 0 } criterion ? criterion : null });

    /// <summary>What was selected need not be among what is shown now.</summary>
    private void Show(WorkspaceAddress address) => Navigation.NavigateTo((address with { Segment = null, Quote = null }).ToString(), replace: true);
}
