using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Common;

/// <summary>A titled list of the coach's remarks; nothing where there are none.</summary>
public sealed partial class RemarkList
{
    /// <summary>What the remarks are.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>Names the sentence that says what the section is about: <c>About.{Topic}</c>.</summary>
    [Parameter, EditorRequired]
    public required string Topic { get; set; }

    /// <summary>The remarks.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<string> Remarks { get; set; }

    /// <summary>The language they are written in.</summary>
    [Parameter, EditorRequired]
    public required string Language { get; set; }
}
