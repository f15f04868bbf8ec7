using System.Net.ServerSentEvents;
using System.Text;
using MemoCoach.Contracts.Chats;
using MemoCoach.Web.Api;

namespace MemoCoach.Web.State;

/// <summary>The chat in sight: what the API keeps of it, and the answer that is coming in.</summary>
internal sealed class ChatThread(MemoCoachClient client, TimeProvider time) : IDisposable
{
    /// <summary>Pieces come faster than eyes and browsers need them.</summary>
    private static readonly TimeSpan s_betweenPictures = TimeSpan.FromMilliseconds(80);

    private readonly List<ChatMessageResponse> messages = [];
    private readonly StringBuilder answer = new();
    private CancellationTokenSource stop = new();
    private Guid evaluation;
    private int openings;

    /// <summary>Something below has changed.</summary>
    public event Action? Changed;

    /// <summary>The messages, oldest first.</summary>
    public IReadOnlyList<ChatMessageResponse> Messages => messages;

    /// <summary>Questions to ask.</summary>
    public IReadOnlyList<string> Suggestions { get; private set; } = [];

    /// <summary>Whether an answer is coming in.</summary>
    public bool IsAnswering { get; private set; }

    /// <summary>What came of it so far.</summary>
    public string Answer => answer.ToString();

    /// <summary>Why the chat cannot be shown or carried on.</summary>
    public Problem? Problem { get; private set; }

    /// <summary>Shows the chat about an evaluation's memo.</summary>
    /// <param name="id">The evaluation.</param>
    /// <returns>When it is there, or known why not.</returns>
    public async Task OpenAsync(Guid id)
    {
        if (id == evaluation && Problem is null)
        {
            return;
        }

        Stop();
        if (id != evaluation)
        {
            messages.Clear();
            Suggestions = [];
        }

        evaluation = id;
        openings++;
        answer.Clear();
        IsAnswering = false;
        await TryAsync(ReadAsync);
    }

    /// <summary>Says something and takes in the answer.</summary>
    /// <param name="text">The message.</param>
    /// <returns>When the answer is there, was stopped, or failed.</returns>
    public Task SendAsync(string text) => TakeInAsync(token => client.SendChatMessageAsync(evaluation, text, token));

    /// <summary>Has the last message answered again.</summary>
    /// <returns>When the answer is there, was stopped, or failed.</returns>
    public Task RetryAsync()
    {
        if (IsAnswering)
        {
            return Task.CompletedTask;
        }

        while (messages is [.., { Role: ChatRole.Coach }])
        {
            messages.RemoveAt(messages.Count - 1);
        }

        return TakeInAsync(token => client.RetryChatAnswerAsync(evaluation, token));
    }

    /// <summary>Stops the answer that is coming in; what came so far stays.</summary>
    public void Stop()
    {
        stop.Cancel();
        stop.Dispose();
        stop = new();
    }

    /// <summary>Deletes the chat.</summary>
    /// <returns>When it is deleted, or known why not.</returns>
    public Task ClearAsync() => TryAsync(async token =>
    {
        await client.ClearChatAsync(evaluation, token);
        messages.Clear();
    });

    public void Dispose()
    {
        stop.Cancel();
        stop.Dispose();
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var chat = await client.ReadChatAsync(evaluation, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        messages.Clear();
        messages.AddRange(chat.Messages);
        Suggestions = chat.Suggestions;
    }

    private async Task TakeInAsync(Func<CancellationToken, IAsyncEnumerable<SseItem<ChatStreamItem>>> ask)
    {
        if (IsAnswering)
        {
            return;
        }

        answer.Clear();
        IsAnswering = true;
        await TryAsync(async token =>
        {
            var shown = 0L;
            await foreach (var item in ask(token))
            {
                token.ThrowIfCancellationRequested();
                Apply(item);
                if (item.EventType != ChatStreamEvents.Text || time.GetElapsedTime(shown) > s_betweenPictures)
                {
                    shown = time.GetTimestamp();
                    Changed?.Invoke();
                }
            }

            Problem = messages is [.., { Role: ChatRole.Coach }] ? null : Problem.Unreachable;
        });
    }

    private void Apply(SseItem<ChatStreamItem> item)
    {
        switch (item.EventType)
        {
            case ChatStreamEvents.Text:
                answer.Append(item.Data.Text);
                break;
            case ChatStreamEvents.Restart:
                answer.Clear();
                break;
            default:
                messages.Add(item.Data.Message!);
                answer.Clear();
                break;
        }
    }

    private async Task TryAsync(Func<CancellationToken, Task> action)
    {
        Problem = null;
        Changed?.Invoke();
        var token = stop.Token;
        var opening = openings;
        var isStopped = false;
        Problem? problem = null;
        try
        {
            await action(token);
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            isStopped = true;
        }
        catch (Exception exception) when (ApiMessages.IsConnectionTrouble(exception, token))
        {
            problem = Problem.Unreachable;
        }
        catch (MemoCoachException exception)
        {
            problem = exception.Problem;
        }

        if (opening == openings)
        {
            Settle(isStopped, problem);
        }
    }

    /// <summary>Of what is still in sight alone: another chat may have been opened meanwhile.</summary>
    private void Settle(bool isStopped, Problem? problem)
    {
        Problem = problem ?? Problem;
        if (isStopped && IsAnswering)
        {
            KeepStopped();
        }

        answer.Clear();
        IsAnswering = false;
        Changed?.Invoke();
    }

    /// <summary>The API keeps what came so far as well; a reload shows the same.</summary>
    private void KeepStopped() => messages.Add(new(
        Guid.CreateVersion7(time.GetUtcNow()), evaluation, ChatRole.Coach, Answer, ChatMessageState.Stopped, null, time.GetUtcNow()));
}
