using StackExchange.Redis;

namespace MemoCoach.Worker.Backups;

/// <summary>Chooses one of the worker's replicas. Should two be chosen after all, each writes a whole backup under a name of its own.</summary>
internal sealed class BackupTurn(IConnectionMultiplexer redis)
{
    private const string Key = "memocoach:backup:turn";

    /// <summary>Longer than a backup takes; whoever dies in it holds up the others no longer than this.</summary>
    private static readonly TimeSpan s_lease = TimeSpan.FromHours(1);

    private readonly string _replica = Guid.CreateVersion7().ToString("N");

    public Task<bool> TakeAsync() => redis.GetDatabase().LockTakeAsync(Key, _replica, s_lease);

    public Task<bool> EndAsync() => redis.GetDatabase().LockReleaseAsync(Key, _replica);
}
