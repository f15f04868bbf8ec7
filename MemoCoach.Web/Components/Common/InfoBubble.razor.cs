using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Common;

/// <summary>Says on hover, focus or touch what a section is about.</summary>
public sealed partial class InfoBubble
{
    /// <summary>Names the sentence <c>About.{Topic}</c>.</summary>
    [Parameter, EditorRequired]
    public required string Topic { get; set; }

    /// <summary>The section's title.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    private string Id => $"about-{Topic.ToLowerInvariant().Replace('.', '-')}";
}
