using MemoCoach.Contracts.Evaluations;
using MemoCoach.Web.State;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace MemoCoach.Web.Components.Chat;

/// <summary>The conversation about an evaluation.</summary>
public sealed partial class ChatPanel : IDisposable
{
    private const string Field = "chat-text";
    private string text = "";
    private bool isClearing;
    private (bool IsAnswering, int Messages) shown;

    /// <summary>The evaluation that is talked about.</summary>
    [Parameter, EditorRequired]
    public required EvaluationResponse Evaluation { get; set; }

    [Inject]
    private ChatThread Thread { get; set; } = default!;

    [Inject]
    private BrowserFocus Focus { get; set; } = default!;

    [Inject]
    private IJSRuntime Script { get; set; } = default!;

    /// <inheritdoc/>
    public void Dispose() => Thread.Changed -= OnThreadChanged;

    /// <inheritdoc/>
    protected override void OnInitialized() => Thread.Changed += OnThreadChanged;

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => Thread.OpenAsync(Evaluation.Id);

    /// <summary>Sending, stopping, suggestions and trying again take turns; whatever had the focus, the next message is written in the field.</summary>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (shown != (Thread.IsAnswering, Thread.Messages.Count))
        {
            shown = (Thread.IsAnswering, Thread.Messages.Count);
            Focus.Regain(Field);
        }

        await Focus.AfterRenderAsync();
    }

    private Task ReopenAsync() => Thread.OpenAsync(Evaluation.Id);

    private async Task SendAsync()
    {
        var message = text.Trim();
        if (message.Length == 0 || Thread.IsAnswering)
        {
            return;
        }

        var evaluation = Evaluation.Id;
        text = "";
        var said = Thread.Messages.Count;
        var sending = Thread.SendAsync(message);
        await KeepAsync(evaluation, "");
        await sending;
        if (Thread.Problem is not null && Thread.Messages.Count == said)
        {
            // It was refused: nothing that was typed may be lost.
            text = message;
            await KeepAsync(evaluation, message);
        }
    }

    /// <summary>In this window of the browser, until it is sent.</summary>
    private ValueTask KeepAsync(Guid evaluation, string unsent) => Script.InvokeVoidAsync("memoCoach.keepChatText", evaluation, unsent);

    /// <summary>The harmless answer is the one at hand.</summary>
    private void Ask()
    {
        isClearing = true;
        Focus.Move("chat-keep");
    }

    private void Keep()
    {
        isClearing = false;
        Focus.Move("chat-clear");
    }

    private async Task ClearAsync()
    {
        isClearing = false;
        await Thread.ClearAsync();
        Focus.Regain(Field);
    }

    private void OnThreadChanged() => _ = InvokeAsync(StateHasChanged);
}
