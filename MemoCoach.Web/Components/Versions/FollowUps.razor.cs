using MemoCoach.Contracts.Versions;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Versions;

/// <summary>What became of the earlier suggestions: first what got worse, then what was taken up, then what is open.</summary>
public sealed partial class FollowUps
{
    private static readonly SuggestionStatus[] Order = [SuggestionStatus.Regressed, SuggestionStatus.TakenUp, SuggestionStatus.Open];

    /// <summary>The suggestions.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<SuggestionFollowUp> Suggestions { get; set; }

    /// <summary>The language they are written in.</summary>
    [Parameter, EditorRequired]
    public required string Language { get; set; }

    private IEnumerable<IGrouping<SuggestionStatus, SuggestionFollowUp>> Groups =>
        Suggestions.GroupBy(item => item.Status).OrderBy(group => Array.IndexOf(Order, group.Key));
}
