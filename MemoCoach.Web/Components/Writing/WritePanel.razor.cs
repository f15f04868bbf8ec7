using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Limits;
using MemoCoach.Contracts.Problems;
using MemoCoach.Web.Api;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Writing;

/// <summary>Where a memo is written and submitted.</summary>
public sealed partial class WritePanel : IAsyncDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private LimitsResponse? limits;
    private Problem? problem;
    private Func<Task> again = () => Task.CompletedTask;
    private bool isSubmitting;

    /// <summary>The API has accepted the memo; carries the evaluation's id.</summary>
    [Parameter]
    public EventCallback<Guid> Submitted { get; set; }

    [Inject]
    private BrowserFocus Focus { get; set; } = default!;

    [Inject]
    private MemoCoachClient Client { get; set; } = default!;

    [Inject]
    private BrowserDraft Draft { get; set; } = default!;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await leaving.CancelAsync();
        leaving.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await LoadLimitsAsync();
            StateHasChanged();
        }

        await Focus.AfterRenderAsync();
    }

    private async Task LoadLimitsAsync()
    {
        try
        {
            limits ??= await Client.GetLimitsAsync(leaving.Token);
            problem = null;
        }
        catch (MemoCoachException exception)
        {
            (problem, again) = (exception.Problem, LoadLimitsAsync);
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The page was left.
        }
    }

    /// <summary>A second click arrives while the first is under way, and does nothing.</summary>
    private async Task SubmitAsync()
    {
        if (isSubmitting)
        {
            return;
        }

        (isSubmitting, problem) = (true, null);
        try
        {
            limits ??= await Client.GetLimitsAsync(leaving.Token);
            await SubmitAsync(await Draft.ReadAsync(leaving.Token), limits.MaximumLength);
        }
        catch (MemoCoachException exception)
        {
            (problem, again) = (exception.Problem, SubmitAsync);
        }
        finally
        {
            isSubmitting = false;
            Focus.Regain();
        }
    }

    private async Task SubmitAsync(Draft draft, int maximumLength)
    {
        if (draft.Length > maximumLength)
        {
            throw new MemoCoachException(new Problem(ProblemCodes.MemoTooLong));
        }

        var memo = new SubmitMemoRequest
        {
            Text = await BrowserDraft.ReadTextAsync(draft, leaving.Token),
            Title = draft.Title,
            Language = draft.Language,
            PreviousEvaluationId = draft.Previous,
        };
        var accepted = await Client.SubmitAsync(memo, draft.Key, leaving.Token);
        await Draft.AcceptAsync(draft, accepted.Id, leaving.Token);
        await Submitted.InvokeAsync(accepted.Id);
    }
}
