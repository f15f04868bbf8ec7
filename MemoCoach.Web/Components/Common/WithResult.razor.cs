using MemoCoach.Contracts.Evaluations;
using MemoCoach.Web.State;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Common;

/// <summary>Shows its content once the evaluation in sight has succeeded, and until then why there is none. The tab around it renders it again.</summary>
public sealed partial class WithResult
{
    /// <summary>The tab it stands in.</summary>
    [Parameter, EditorRequired]
    public required WorkspaceTab Tab { get; set; }

    /// <summary>What to show of the evaluation.</summary>
    [Parameter, EditorRequired]
    public required RenderFragment<EvaluationResponse> ChildContent { get; set; }

    [Inject]
    private Workspace Workspace { get; set; } = default!;
}
