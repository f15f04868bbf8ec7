using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Common;

/// <summary>Says why there is nothing here, and what to do about it.</summary>
public sealed partial class EmptyState
{
    /// <summary>In a few words.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>In a sentence or two.</summary>
    [Parameter, EditorRequired]
    public required string Text { get; set; }

    /// <summary>What to do; a link to writing where nothing is given.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }
}
