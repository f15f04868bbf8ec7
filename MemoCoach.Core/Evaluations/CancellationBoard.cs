using System.Collections.Concurrent;
using StackExchange.Redis;

namespace MemoCoach.Core.Evaluations;

/// <summary>
/// Tells the worker that is at an evaluation to stop, so that it does not pay for an answer nobody waits for.
/// A lost message costs only that: the guarded save refuses the result.
/// </summary>
/// <param name="redis">The connection.</param>
public sealed class CancellationBoard(IConnectionMultiplexer redis)
{
    private static readonly RedisChannel Channel = RedisChannel.Literal("memocoach:cancelled");
    private readonly ConcurrentDictionary<Guid, CancellationTokenSource> _running = new();

    /// <summary>Tells every worker.</summary>
    /// <param name="evaluationId">The evaluation that was cancelled or deleted.</param>
    public Task PublishAsync(Guid evaluationId) => redis.GetSubscriber().PublishAsync(Channel, evaluationId.ToString());

    /// <summary>Begins to listen, once per process.</summary>
    public Task ListenAsync() => redis.GetSubscriber().SubscribeAsync(Channel, (_, id) => Stop(Guid.Parse((string)id!)));

    /// <summary>Makes a running evaluation stoppable.</summary>
    /// <param name="evaluationId">The evaluation.</param>
    /// <param name="stop">What to cancel.</param>
    public void Add(Guid evaluationId, CancellationTokenSource stop) => _running[evaluationId] = stop;

    /// <summary>Ends what <see cref="Add"/> began.</summary>
    /// <param name="evaluationId">The evaluation.</param>
    public void Remove(Guid evaluationId) => _running.TryRemove(evaluationId, out _);

    private void Stop(Guid evaluationId)
    {
        if (_running.TryGetValue(evaluationId, out var stop))
        {
            stop.Cancel();
        }
    }
}
