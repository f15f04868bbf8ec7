using StackExchange.Redis;

namespace MemoCoach.Worker.Jobs;

/// <summary>Chooses one of the worker's replicas for what one of them is to do. Should two be chosen after all, that harms nothing.</summary>
internal sealed class ReplicaTurns(IConnectionMultiplexer redis)
{
    /// <summary>Longer than any turn takes; whoever dies in it holds up the others no longer than this.</summary>
    private static readonly TimeSpan s_lease = TimeSpan.FromHours(1);

    private readonly string _replica = Guid.CreateVersion7().ToString("N");

    public Task<bool> TakeAsync(string what) => redis.GetDatabase().LockTakeAsync(Key(what), _replica, s_lease);

    public Task<bool> EndAsync(string what) => redis.GetDatabase().LockReleaseAsync(Key(what), _replica);

    private static string Key(string what) => $"memocoach:{what}:turn";
}
