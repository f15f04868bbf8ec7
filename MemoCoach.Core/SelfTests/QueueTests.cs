using System.Text.Json;
using MemoCoach.Contracts.Admin;
using MemoCoach.Core.Queue;
using StackExchange.Redis;

namespace MemoCoach.Core.SelfTests;

/// <summary>Sends a job through the queue; the worker that takes it leaves word of its clock and its disk.</summary>
internal sealed class QueueTests(JobQueue queue, IConnectionMultiplexer redis, TimeProvider time) : ISelfTestGroup
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan WorkerPatience = TimeSpan.FromSeconds(6);

    private readonly Job job = new(Guid.CreateVersion7(time.GetUtcNow()), SelfTestJobHandler.JobKind, Guid.CreateVersion7(time.GetUtcNow()));
    private DateTimeOffset sent;
    private DateTimeOffset heard;
    private WorkerWord? word;

    public IEnumerable<SelfTest> Tests()
    {
        yield return new(SelfTestPart.Queue, null, SelfTestFault.CacheAway, EnqueueAsync);
        yield return new(SelfTestPart.Worker, null, SelfTestFault.WorkerSilent, AwaitWorkerAsync) { Patience = WorkerPatience };
        if (word is { } answered)
        {
            yield return new(SelfTestPart.Clock, answered.Machine, SelfTestFault.ClockApart, _ => Task.FromResult<string?>(Clocks.Compare(sent, answered.At, heard)));
            yield return new(SelfTestPart.Disk, answered.Machine, SelfTestFault.DiskFull, _ => Task.FromResult<string?>(DiskTests.Judge(answered.FreeBytes)));
        }
    }

    private async Task<string?> EnqueueAsync(CancellationToken cancellationToken)
    {
        if ((await queue.CountAsync(cancellationToken)).Paused)
        {
            throw new SelfTestException(SelfTestFault.QueuePaused);
        }

        sent = time.GetUtcNow();
        return await queue.EnqueueAsync(job, cancellationToken) ? null : throw new SelfTestException(SelfTestFault.CacheAway);
    }

    /// <summary>A job that nobody took is taken out again.</summary>
    private async Task<string?> AwaitWorkerAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var looks = new PeriodicTimer(BetweenLooks);
            while (await looks.WaitForNextTickAsync(cancellationToken))
            {
                if ((string?)await redis.GetDatabase().StringGetAsync(SelfTestJobHandler.Mark(job.Id)) is { } text)
                {
                    (heard, word) = (time.GetUtcNow(), JsonSerializer.Deserialize<WorkerWord>(text));
                    return word?.Machine;
                }
            }
        }
        catch (OperationCanceledException)
        {
            await queue.RemoveAsync(job.Id, CancellationToken.None);
        }

        throw new SelfTestException(SelfTestFault.WorkerSilent);
    }
}
