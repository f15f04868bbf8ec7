using MemoCoach.Contracts.Versions;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Detail;

/// <summary>What the coach suggested on the version before, and what became of it.</summary>
public sealed partial class EarlierSuggestion
{
    /// <summary>The suggestion.</summary>
    [Parameter, EditorRequired]
    public required SuggestionFollowUp Suggestion { get; set; }

    /// <summary>Name of the criterion it concerns, if one.</summary>
    [Parameter]
    public string? CriterionName { get; set; }

    /// <summary>The memo's language.</summary>
    [Parameter, EditorRequired]
    public required string Language { get; set; }
}
