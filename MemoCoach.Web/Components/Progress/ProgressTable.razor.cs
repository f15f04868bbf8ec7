using MemoCoach.Contracts.Progress;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Progress;

/// <summary>The same as the charts, in figures.</summary>
public sealed partial class ProgressTable
{
    /// <summary>What to show.</summary>
    [Parameter, EditorRequired]
    public required ProgressResponse Progress { get; set; }
}
