using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Help;

/// <summary>A section of the help.</summary>
public sealed partial class HelpSection
{
    /// <summary>Names its title <c>Help.{Key}</c> and what it is about, <c>About.Help.{Key}</c>.</summary>
    [Parameter, EditorRequired]
    public required string Key { get; set; }

    /// <summary>What it says.</summary>
    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }

    private string HeadingId => $"help-{Key.ToLowerInvariant()}";

    private string Title => T[$"Help.{Key}"];
}
