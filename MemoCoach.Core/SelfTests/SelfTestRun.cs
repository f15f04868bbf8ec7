using System.Diagnostics;
using MemoCoach.Contracts.Admin;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Queue;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace MemoCoach.Core.SelfTests;

/// <summary>Tries each part of the system once, as a button on the administrators' page asks for.</summary>
/// <param name="database">The database.</param>
/// <param name="redis">The connection to Redis.</param>
/// <param name="queue">The queue.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Is tried too.</param>
public sealed partial class SelfTestRun(MemoDbContext database, IConnectionMultiplexer redis, JobQueue queue, TimeProvider time, ILogger<SelfTestRun> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan AllowedDrift = TimeSpan.FromSeconds(2);

    /// <summary>Runs all of them, one after another, so that each has its own time.</summary>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The results.</returns>
    public async Task<IReadOnlyList<SelfTestResult>> RunAsync(CancellationToken cancellationToken) =>
    [
        await TryAsync("database", ReadDatabaseAsync, cancellationToken),
        await TryAsync("cache", WriteCacheAsync, cancellationToken),
        await TryAsync("clock", CompareClocksAsync, cancellationToken),
        await TryAsync("queue and worker", RoundTripAsync, cancellationToken),
        await TryAsync("disk", WriteFileAsync, cancellationToken),
        await TryAsync("logging", WriteLogAsync, cancellationToken),
    ];

    private static async Task<SelfTestResult> TryAsync(string name, Func<CancellationToken, Task<string>> test, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            return Result(true, await test(limit.Token));
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Only its kind: messages of drivers may hold connection strings.
            return Result(false, exception is SelfTestException ? exception.Message : exception.GetType().Name);
        }

        SelfTestResult Result(bool passed, string detail) => new(name, passed, detail, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    private async Task<string> ReadDatabaseAsync(CancellationToken cancellationToken) =>
        $"{await database.Evaluations.CountAsync(cancellationToken)} evaluations";

    private async Task<string> WriteCacheAsync(CancellationToken cancellationToken)
    {
        var key = SelfTestJobHandler.Mark(Guid.CreateVersion7());
        await redis.GetDatabase().StringSetAsync(key, "1", Patience);
        return await redis.GetDatabase().KeyDeleteAsync(key) ? "written and read" : throw new SelfTestException("What was written is not there.");
    }

    private async Task<string> CompareClocksAsync(CancellationToken cancellationToken)
    {
        var reply = (RedisValue[])(await redis.GetDatabase().ExecuteAsync("TIME"))!;
        var drift = time.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(((long)reply[0] * 1000) + ((long)reply[1] / 1000));
        return drift.Duration() < AllowedDrift
            ? $"{drift.TotalMilliseconds:N0} ms apart from the cache's"
            : throw new SelfTestException($"The clocks of this service and of the cache are {drift.TotalSeconds:N1} s apart. Let both follow one time server.");
    }

    private async Task<string> RoundTripAsync(CancellationToken cancellationToken)
    {
        if ((await queue.CountAsync(cancellationToken)).Paused)
        {
            throw new SelfTestException("The queue is paused.");
        }

        var job = new Job(Guid.CreateVersion7(), SelfTestJobHandler.JobKind, Guid.CreateVersion7());
        await queue.EnqueueAsync(job, cancellationToken);
        using var looks = new PeriodicTimer(BetweenLooks, time);
        while (await looks.WaitForNextTickAsync(cancellationToken))
        {
            if ((string?)await redis.GetDatabase().StringGetAsync(SelfTestJobHandler.Mark(job.Id)) is { } worker)
            {
                return $"done by {worker}";
            }
        }

        throw new SelfTestException("No worker took the job.");
    }

    private static async Task<string> WriteFileAsync(CancellationToken cancellationToken)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "self-test", cancellationToken);
        File.Delete(file);
        return $"{new DriveInfo(Path.GetTempPath()).AvailableFreeSpace / 1_000_000:N0} MB free";
    }

    private Task<string> WriteLogAsync(CancellationToken cancellationToken)
    {
        var id = Guid.CreateVersion7();
        LogSelfTest(logger, id);
        return Task.FromResult($"look for {id} in the log");
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Self-test {SelfTestId}: this line shows that logging works.")]
    private static partial void LogSelfTest(ILogger logger, Guid selfTestId);

    private sealed class SelfTestException(string message) : Exception(message);
}
