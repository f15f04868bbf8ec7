using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Detail;

/// <summary>A comment's questions or suggestions; nothing where there are none.</summary>
public sealed partial class CommentList
{
    /// <summary>What they are.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>The sentences.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<string> Items { get; set; }
}
