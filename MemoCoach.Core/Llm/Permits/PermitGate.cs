using MemoCoach.Core.Llm.Calls;
using MemoCoach.Core.Llm.Providers;
using MemoCoach.Core.Queue;
using Microsoft.Extensions.Logging;

namespace MemoCoach.Core.Llm.Permits;

/// <summary>
/// Lets calls through as the board says, and chooses their key. While Redis is away it is safe rather than generous: a provider with limits is
/// not called, for nobody could tell whether they are kept; one without limits is, and a refused key is remembered within the conversation.
/// </summary>
internal sealed partial class PermitGate(PermitBoard board, ProviderKeys keys, TimeProvider time, ILogger<PermitGate> logger)
{
    // What a call takes beyond its own limit: to end, to be recorded, to give the permit back.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(10);

    // Keys may be replaced while a call waits.
    private static readonly TimeSpan LongestNap = TimeSpan.FromSeconds(1);

    /// <summary>Waits for a permit, as long as the route allows.</summary>
    /// <param name="endpoint">The provider.</param>
    /// <param name="route">The route.</param>
    /// <param name="refused">Keys not to try.</param>
    /// <param name="tokens">Tokens that the call takes at most.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ModelCallException">There is none in time.</exception>
    public async Task<Permit> EnterAsync(
        ModelEndpoint endpoint, LlmRoute route, IReadOnlySet<ApiKey> refused, long tokens, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        var timeout = TimeSpan.FromSeconds((double)route.PermitTimeoutSeconds);
        var wish = new Wish(endpoint, tokens, TimeSpan.FromSeconds((double)route.CallTimeoutSeconds) + Margin);
        while (true)
        {
            var known = keys.Of(endpoint.Provider);
            var (permit, answer) = await TryAsync(wish, [.. known.Except(refused)]).ConfigureAwait(false);
            if (permit is not null)
            {
                return permit;
            }

            if (answer.Verdict == PermitVerdict.KeyCooling && !keys.Of(endpoint.Provider).SequenceEqual(known))
            {
                continue; // the key that pauses has just been replaced
            }

            if (answer.Verdict == PermitVerdict.CircuitOpen || time.GetElapsedTime(start) + answer.Wait > timeout)
            {
                throw Refusal(answer);
            }

            await Task.Delay((answer.Wait < LongestNap ? answer.Wait : LongestNap) + Jitter(), time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Gives a permit back.</summary>
    public async Task LeaveAsync(Permit permit, PermitReport report)
    {
        try
        {
            await (permit.IsShared ? board.ReleaseAsync(permit.Id, permit.Endpoint, permit.Key, report) : Task.CompletedTask).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception.IsRedisAway())
        {
            LogNotGivenBack(exception, permit.Endpoint.Name);
        }
    }

    private static TimeSpan Jitter() => TimeSpan.FromMilliseconds(Random.Shared.Next(25));

    private static ModelCallException Refusal(PermitAnswer answer) => answer.Verdict == PermitVerdict.CircuitOpen
        ? new(ModelFailure.CircuitOpen, $"it failed too often of late and is left alone for {answer.Wait.TotalSeconds:0} s more")
        : new(ModelFailure.NoPermit, answer.Verdict == PermitVerdict.KeyCooling ? "all its keys are refused or limited" : "its limits leave no room in time");

    private async Task<(Permit? Permit, PermitAnswer Answer)> TryAsync(Wish wish, ApiKey[] usable)
    {
        var best = new PermitAnswer(PermitVerdict.KeyCooling, TimeSpan.MaxValue / 2);
        Random.Shared.Shuffle(usable);
        foreach (var key in usable)
        {
            var (permit, answer) = await TryAsync(wish, key).ConfigureAwait(false);
            if (permit is not null || answer.Verdict == PermitVerdict.CircuitOpen)
            {
                return (permit, answer);
            }

            best = answer.Wait < best.Wait ? answer : best;
        }

        return (null, best);
    }

    private async Task<(Permit? Permit, PermitAnswer Answer)> TryAsync(Wish wish, ApiKey key)
    {
        var id = Guid.CreateVersion7();
        try
        {
            var answer = await board.AcquireAsync(id, wish.Endpoint, key, wish.Tokens, wish.Lease).ConfigureAwait(false);
            return (answer.Verdict == PermitVerdict.Granted ? new(id, wish.Endpoint, key, IsShared: true) : null, answer);
        }
        catch (Exception exception) when (exception.IsRedisAway())
        {
            LogAway(exception, wish.Endpoint.Name);
            return wish.Endpoint.Provider is { Limits: null, KeyLimits: null }
                ? (new(id, wish.Endpoint, key, IsShared: false), new(PermitVerdict.Granted, TimeSpan.Zero))
                : throw new ModelCallException(ModelFailure.NoPermit, "its limits cannot be kept while Redis is away");
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Redis is away: limits, pauses of keys and the breaker of {Provider} are unknown.")]
    private partial void LogAway(Exception exception, string provider);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Redis is away: a permit of {Provider} could not be given back and ends with its lease.")]
    private partial void LogNotGivenBack(Exception exception, string provider);

    private sealed record Wish(ModelEndpoint Endpoint, long Tokens, TimeSpan Lease);
}
