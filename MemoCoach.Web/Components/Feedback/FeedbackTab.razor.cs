using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Feedback;

/// <summary>The tab that shows how far an evaluation is, and then what came of it.</summary>
public sealed partial class FeedbackTab
{
    private const string Heading = "feedback-heading";

    private (Guid? Evaluation, bool IsRunning, bool IsLoading) shown;

    [Inject]
    private BrowserFocus Focus { get; set; } = default!;

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender) => await Focus.AfterRenderAsync();

    /// <summary>
    /// Where keyboard and screen reader go on once the page shows what is being rendered now. Not decided after rendering: the browser may
    /// acknowledge it when the workspace is further than the page.
    /// </summary>
    private void LeadFocus()
    {
        var now = (Workspace.Evaluation?.Id, Workspace.IsRunning, Workspace.IsLoading);
        if (IsInSight && shown != now)
        {
            Focus.Regain(Heading); // The heading that had the focus makes way for another.
        }

        if (Workspace.Submitted is { } submitted && Workspace.Evaluation?.Id == submitted)
        {
            Workspace.Submitted = null;
            Focus.Move(Heading); // The button that submitted is out of sight.
        }

        shown = now;
    }
}
