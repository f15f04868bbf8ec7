using MemoCoach.Web.State;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Writing;

/// <summary>The tab in which a memo is written.</summary>
public sealed partial class WriteTab
{
    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private void ShowSubmitted(Guid evaluation)
    {
        Workspace.Submitted = evaluation;
        Navigation.NavigateTo(new WorkspaceAddress(WorkspaceTab.Feedback, evaluation).ToString());
    }
}
