using MemoCoach.Core.Queue;
using StackExchange.Redis;

namespace MemoCoach.Core.SelfTests;

/// <summary>The worker's half of the round trip through the queue: it leaves a mark that the job arrived.</summary>
/// <param name="redis">The connection.</param>
internal sealed class SelfTestJobHandler(IConnectionMultiplexer redis) : IJobHandler
{
    public const string JobKind = "self-test";

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    public string Kind => JobKind;

    public static RedisKey Mark(Guid jobId) => $"memocoach:self-test:{jobId:N}";

    public async Task<JobOutcome> HandleAsync(Job job, CancellationToken cancellationToken)
    {
        await redis.GetDatabase().StringSetAsync(Mark(job.Id), Environment.MachineName, Kept);
        return JobOutcome.Done;
    }
}
