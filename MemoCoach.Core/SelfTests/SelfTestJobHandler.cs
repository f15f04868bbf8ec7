using System.Text.Json;
using MemoCoach.Core.Queue;
using StackExchange.Redis;

namespace MemoCoach.Core.SelfTests;

/// <summary>The worker's half of the round trip through the queue: it leaves word that the job arrived, and how it is there.</summary>
/// <param name="redis">The connection.</param>
/// <param name="time">The clock.</param>
internal sealed class SelfTestJobHandler(IConnectionMultiplexer redis, TimeProvider time) : IJobHandler
{
    public const string JobKind = "self-test";

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    public string Kind => JobKind;

    public static RedisKey Mark(Guid jobId) => $"memocoach:self-test:{jobId:N}";

    public async Task<JobOutcome> HandleAsync(Job job, CancellationToken cancellationToken)
    {
        var word = new WorkerWord(Environment.MachineName, time.GetUtcNow(), new DriveInfo(Path.GetTempPath()).AvailableFreeSpace);
        await redis.GetDatabase().StringSetAsync(Mark(job.Id), JsonSerializer.Serialize(word), Kept);
        return JobOutcome.Done;
    }
}

/// <summary>What a worker answers.</summary>
/// <param name="Machine">Its machine.</param>
/// <param name="At">When, by its clock.</param>
/// <param name="FreeBytes">What is free in its temporary folder.</param>
internal sealed record WorkerWord(string Machine, DateTimeOffset At, long FreeBytes);
