using MemoCoach.Contracts.Evaluations;
using MemoCoach.Web.Api;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Running;

/// <summary>How far an evaluation is.</summary>
public sealed partial class RunPanel : IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private bool isCancelling;
    private double? typicalSeconds;

    /// <summary>The evaluation that is under way.</summary>
    [Parameter, EditorRequired]
    public required EvaluationResponse Evaluation { get; set; }

    /// <summary>The latest that is known; <see langword="null"/> until the first event.</summary>
    [Parameter]
    public EvaluationProgress? Progress { get; set; }

    /// <summary>Why it may be further than shown here.</summary>
    [Parameter]
    public Problem? Problem { get; set; }

    /// <summary>Cancels the evaluation.</summary>
    [Parameter]
    public EventCallback Cancel { get; set; }

    [Inject]
    private BrowserFocus Focus { get; set; } = default!;

    [Inject]
    private MemoCoachClient Client { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    private EvaluationStage Stage => Progress?.Stage ?? EvaluationStage.Queued;

    /// <summary>Since it was accepted; the browser counts on from here.</summary>
    private int ElapsedSeconds => Math.Max(0, (int)(Time.GetUtcNow() - Evaluation.CreatedAt).TotalSeconds);

    /// <inheritdoc/>
    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    /// <summary>What others waited lately is told where it is known; a page without it is complete too.</summary>
    protected override async Task OnInitializedAsync()
    {
        try
        {
            typicalSeconds = (await Client.GetPaceAsync(leaving.Token)).TypicalSeconds is { } seconds ? Math.Max(1, Math.Ceiling(seconds)) : null;
        }
        catch (Exception exception) when (exception is MemoCoachException || leaving.IsCancellationRequested)
        {
            typicalSeconds = null;
        }
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender) => await Focus.AfterRenderAsync();

    private string StateOf(EvaluationStage stage) => stage < Stage ? "done" : stage == Stage ? "now" : "next";

    private async Task CancelAsync()
    {
        isCancelling = true;
        await Cancel.InvokeAsync();
        isCancelling = false;
        Focus.Regain();
    }
}
