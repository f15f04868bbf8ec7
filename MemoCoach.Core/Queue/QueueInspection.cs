using MemoCoach.Contracts.Admin;
using StackExchange.Redis;

namespace MemoCoach.Core.Queue;

/// <summary>Shows the jobs of the queue without touching them.</summary>
/// <param name="redis">The connection.</param>
public sealed class QueueInspection(IConnectionMultiplexer redis)
{
    private readonly IDatabase _database = redis.GetDatabase();

    /// <summary>Reads the first jobs of each state. Between the reads they may move: one that moved is left out or stands twice.</summary>
    /// <param name="limit">How many of each state.</param>
    /// <returns>The jobs.</returns>
    public async Task<IReadOnlyList<QueuedJob>> ReadAsync(int limit)
    {
        var jobs = await Task.WhenAll(
            ReadAsync(QueueKeys.Leases, QueuedJobState.Running, limit),
            ReadAsync(QueueKeys.Ready, QueuedJobState.Waiting, limit),
            ReadAsync(QueueKeys.Delayed, QueuedJobState.Delayed, limit),
            ReadAsync(QueueKeys.Dead, QueuedJobState.Dead, limit));
        return [.. jobs.SelectMany(state => state)];
    }

    /// <summary>Reads one job.</summary>
    /// <param name="id">The job.</param>
    /// <returns>The job, or <see langword="null"/> if the queue does not know it.</returns>
    public async Task<Job?> FindAsync(Guid id) => Read(await _database.HashGetAsync(QueueKeys.Jobs, id.ToString("D")));

    private async Task<IEnumerable<QueuedJob>> ReadAsync(RedisKey key, QueuedJobState state, int limit)
    {
        var entries = await _database.SortedSetRangeByRankWithScoresAsync(key, 0, limit - 1);
        var records = await _database.HashGetAsync(QueueKeys.Jobs, [.. entries.Select(entry => entry.Element)]);
        return records.Zip(entries, (record, entry) => (Job: Read(record), entry.Score))
            .Where(pair => pair.Job is not null)
            .Select(pair => new QueuedJob(pair.Job!.Id, pair.Job.Kind, pair.Job.WriterId, state, TimeOf(state, pair.Score)));
    }

    /// <summary>The score of a waiting job is its turn, of any other a time in milliseconds.</summary>
    private static DateTimeOffset? TimeOf(QueuedJobState state, double score) =>
        state == QueuedJobState.Waiting ? null : DateTimeOffset.FromUnixTimeMilliseconds((long)score);

    private static Job? Read(RedisValue record) => (string?)record is { } text ? StoredJob.Read(text) : null;
}
