using MemoCoach.Contracts.Progress;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Progress;

/// <summary>Criteria that were strong, or weak, again and again.</summary>
public sealed partial class Recurrences
{
    /// <summary>Names the sentence that explains the list.</summary>
    [Parameter, EditorRequired]
    public required string Topic { get; set; }

    /// <summary>What the list is.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>What to say while it is empty.</summary>
    [Parameter, EditorRequired]
    public required string None { get; set; }

    /// <summary>The criteria.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<CriterionRecurrence> Items { get; set; }
}
