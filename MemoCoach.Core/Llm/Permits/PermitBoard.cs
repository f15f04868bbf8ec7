using System.Globalization;
using MemoCoach.Core.Llm.Providers;
using MemoCoach.Core.Scripting;
using StackExchange.Redis;

namespace MemoCoach.Core.Llm.Permits;

/// <summary>Limits, pauses of keys and breakers of all processes together, in Redis. Each change is one script, atomic on Redis and on Garnet.</summary>
internal sealed class PermitBoard(IConnectionMultiplexer redis)
{
    // A call reaches the provider a little after its permit, and the next one may be quicker: the window is wider than the minute that is promised.
    private static readonly TimeSpan Minute = TimeSpan.FromSeconds(61);
    private static readonly TimeSpan Probe = TimeSpan.FromSeconds(15);

    private static readonly string AcquireScript = LuaScripts.Load("Permits", "acquire");
    private static readonly string ReleaseScript = LuaScripts.Load("Permits", "release");

    /// <summary>The time over which requests and tokens are counted; shorter in tests only.</summary>
    public TimeSpan Window { get; init; } = Minute;

    /// <summary>Asks for a permit for one call.</summary>
    /// <param name="id">Names the permit.</param>
    /// <param name="endpoint">The provider.</param>
    /// <param name="key">The key.</param>
    /// <param name="tokens">Tokens that the call takes at most.</param>
    /// <param name="lease">After this time a permit that was not given back counts as given back: its process died.</param>
    public async Task<PermitAnswer> AcquireAsync(Guid id, ModelEndpoint endpoint, ApiKey key, long tokens, TimeSpan lease)
    {
        var answer = (long[])(await redis.GetDatabase().ScriptEvaluateAsync(
            AcquireScript,
            PermitKeys.For(endpoint.Name, key),
            [
                id.ToString("N"), tokens, Milliseconds(Window), Milliseconds(lease), Milliseconds(Probe),
                .. Values(endpoint.Provider.Limits), .. Values(endpoint.Provider.KeyLimits),
            ]).ConfigureAwait(false))!;
        return new((PermitVerdict)answer[0], TimeSpan.FromMilliseconds(answer[1]));
    }

    /// <summary>Gives a permit back and tells how the call went.</summary>
    public Task ReleaseAsync(Guid id, ModelEndpoint endpoint, ApiKey key, PermitReport report) => redis.GetDatabase().ScriptEvaluateAsync(
        ReleaseScript,
        PermitKeys.For(endpoint.Name, key),
        [
            id.ToString("N"), report.Tokens ?? -1, report.Verdict, Milliseconds(report.KeyPause),
            endpoint.Provider.Breaker.Failures, Milliseconds(TimeSpan.FromSeconds(endpoint.Provider.Breaker.Seconds)),
        ]);

    private static RedisValue[] Values(LlmLimits? limits) => [limits?.Concurrency ?? 0, limits?.RequestsPerMinute ?? 0, limits?.TokensPerMinute ?? 0];

    private static string Milliseconds(TimeSpan span) => Math.Ceiling(span.TotalMilliseconds).ToString("F0", CultureInfo.InvariantCulture);
}
