using MemoCoach.Contracts.Evaluations;
using StackExchange.Redis;

namespace MemoCoach.Core.Evaluations;

/// <summary>Follows one evaluation's progress.</summary>
public sealed class ProgressWatch : IAsyncDisposable
{
    private readonly ChannelMessageQueue _messages;

    internal ProgressWatch(ChannelMessageQueue messages) => _messages = messages;

    /// <summary>Waits for the next progress.</summary>
    /// <param name="patience">How long to wait.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The progress, or <see langword="null"/> if there was none in time.</returns>
    public async Task<EvaluationProgress?> NextAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(patience);
        try
        {
            var message = await _messages.ReadAsync(timeout.Token);
            return ProgressBoard.Read((string)message.Message!);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _messages.UnsubscribeAsync();
}
