using System.Text.Json;
using MemoCoach.Contracts.Admin;
using StackExchange.Redis;

namespace MemoCoach.Core.Backups;

/// <summary>How the backups are, in Redis: the worker that looks after them says it every minute, so that a loss mends itself.</summary>
/// <param name="redis">The connection.</param>
public sealed class BackupBoard(IConnectionMultiplexer redis)
{
    private const string Key = "memocoach:backup:status";

    /// <summary>Replaces what was said before.</summary>
    /// <param name="status">How they are.</param>
    public Task PublishAsync(BackupStatus status) => redis.GetDatabase().StringSetAsync(Key, JsonSerializer.Serialize(status));

    /// <summary>What was said last.</summary>
    /// <returns>The status; <see cref="BackupStatus.Unknown"/> if nobody has said anything.</returns>
    public async Task<BackupStatus> ReadAsync()
    {
        string? json = await redis.GetDatabase().StringGetAsync(Key);
        return json is null ? BackupStatus.Unknown : JsonSerializer.Deserialize<BackupStatus>(json)!;
    }
}
