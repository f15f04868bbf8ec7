using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Feedback;

/// <summary>The tab that shows how far an evaluation is, and then what came of it.</summary>
public sealed partial class FeedbackTab
{
    private bool wasRunning;

    [Inject]
    private BrowserFocus Focus { get; set; } = default!;

    /// <summary>The button that submitted is out of sight now: keyboard and screen reader go on at what is in sight.</summary>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Workspace.Submitted is { } id && Workspace.Evaluation?.Id == id)
        {
            Workspace.Submitted = null;
            Focus.Move("feedback-heading");
        }

        // The heading that had the focus made way for the result's.
        if (wasRunning && !Workspace.IsRunning && IsInSight)
        {
            Focus.Regain("feedback-heading");
        }

        wasRunning = Workspace.IsRunning;
        await Focus.AfterRenderAsync();
    }
}
