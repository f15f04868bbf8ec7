using MemoCoach.Contracts.Accounts;
using MemoCoach.Contracts.Admin;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Web.Api;
using MemoCoach.Web.Components.Admin;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Debug;

/// <summary>The tab that shows administrators how the evaluation in sight came about. The bar offers it to nobody else.</summary>
public sealed partial class DebugTab
{
    private readonly CancellationTokenSource leaving = new();
    private EvaluationDebug? evaluation;
    private Problem? problem;
    private bool isClosed;
    private (Guid?, EvaluationStatus?)? shown;

    [Inject]
    private AdminAccess Access { get; set; } = default!;

    [Inject]
    private AdminClient Client { get; set; } = default!;

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        leaving.Cancel();
        leaving.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>What happened meanwhile counts at each visit; the evaluation in sight may come later than the tab.</summary>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        (Guid?, EvaluationStatus?)? inSight = IsInSight ? (Workspace.Evaluation?.Id, Workspace.Evaluation?.Status) : null;
        if (inSight != shown)
        {
            shown = inSight;
            await LoadAsync();
            StateHasChanged();
        }
    }

    private async Task LoadAsync()
    {
        if (!IsInSight)
        {
            return;
        }

        try
        {
            problem = null;
            isClosed = await Access.FindAsync(leaving.Token) is not { Role: AccountRole.Admin };
            evaluation = isClosed || Workspace.Evaluation is not { } shown ? null : await Client.GetEvaluationDebugAsync(shown.Id, leaving.Token);
        }
        catch (MemoCoachException exception)
        {
            problem = exception.Problem;
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The page was left.
        }
    }
}
