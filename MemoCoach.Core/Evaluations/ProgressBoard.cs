using System.Text.Json;
using MemoCoach.Contracts.Evaluations;
using StackExchange.Redis;

namespace MemoCoach.Core.Evaluations;

/// <summary>
/// The latest progress of each evaluation, in Redis: for display only, so it is written without waiting and may be lost.
/// The database alone says how an evaluation ended.
/// </summary>
/// <param name="redis">The connection.</param>
public sealed class ProgressBoard(IConnectionMultiplexer redis)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(1);

    /// <summary>Replaces the latest progress and tells whoever watches.</summary>
    /// <param name="progress">How far the evaluation is.</param>
    public void Publish(EvaluationProgress progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        var json = JsonSerializer.Serialize(progress, EvaluationJson.Default.EvaluationProgress);
        var database = redis.GetDatabase();
        database.StringSet(Key(progress.Id), json, KeptFor, flags: CommandFlags.FireAndForget);
        database.Publish(Channel(progress.Id), json, CommandFlags.FireAndForget);
    }

    /// <summary>The latest progress.</summary>
    /// <param name="evaluationId">The evaluation.</param>
    /// <returns>The progress, or <see langword="null"/> if none is known.</returns>
    public async Task<EvaluationProgress?> LatestAsync(Guid evaluationId)
    {
        string? json = await redis.GetDatabase().StringGetAsync(Key(evaluationId));
        return json is null ? null : Read(json);
    }

    /// <summary>Forgets an evaluation that was deleted.</summary>
    /// <param name="evaluationId">The evaluation.</param>
    public Task ForgetAsync(Guid evaluationId) => redis.GetDatabase().KeyDeleteAsync(Key(evaluationId));

    /// <summary>Follows an evaluation from now on.</summary>
    /// <param name="evaluationId">The evaluation.</param>
    /// <returns>What to wait on; dispose it to stop following.</returns>
    public async Task<ProgressWatch> WatchAsync(Guid evaluationId)
    {
        var messages = await redis.GetSubscriber().SubscribeAsync(Channel(evaluationId));
        return new ProgressWatch(messages);
    }

    /// <summary>Reads what <see cref="Publish"/> wrote.</summary>
    internal static EvaluationProgress Read(string json) => JsonSerializer.Deserialize(json, EvaluationJson.Default.EvaluationProgress)!;

    private static string Key(Guid evaluationId) => $"memocoach:progress:{evaluationId:N}";

    private static RedisChannel Channel(Guid evaluationId) => RedisChannel.Literal(Key(evaluationId));
}
