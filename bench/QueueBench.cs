using System.Diagnostics;
using System.Globalization;
using MemoCoach.Core.Queue;
using MemoCoach.TestServers;
using StackExchange.Redis;

namespace MemoCoach.Bench;

/// <summary>Enqueue, claim and complete, against redis-benchmark with as many round trips on the same redis-server.</summary>
internal static class QueueBench
{
    private const int Jobs = 20_000;
    private const int Workers = 16;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    public static async Task<int> RunAsync()
    {
        await using var server = await RedisServer.StartAsync();
        await using var redis = await ConnectionMultiplexer.ConnectAsync(server.ConnectionString);
        var queue = new JobQueue(redis);
        var enqueued = await TimeAsync(index => queue.EnqueueAsync(new Job(Guid.CreateVersion7(), "bench", Writer(index)), CancellationToken.None));
        var claimed = await TimeAsync(async _ =>
        {
            foreach (var job in await queue.ClaimAsync(1, Lease, CancellationToken.None))
            {
                await queue.CompleteAsync(job, CancellationToken.None);
            }
        });
        var plain = await RedisBenchmarkAsync(server.ConnectionString.Split(':')[^1]);
        Console.WriteLine("| what | per second | of redis-benchmark |\n|---|---:|---:|");
        Console.WriteLine($"| redis-benchmark SET, {Workers} clients | {plain:N0} round trips | 1.00 |");
        Console.WriteLine($"| enqueue | {enqueued:N0} jobs | {enqueued / plain:0.00} |");
        Console.WriteLine($"| claim and complete (2 round trips) | {claimed:N0} jobs | {2 * claimed / plain:0.00} |");
        return (await queue.CountAsync(CancellationToken.None)).Ready == 0 ? 0 : 1;
    }

    private static Guid Writer(int index) => new(index % 100, 0, 0, new byte[8]);

    private static async Task<double> TimeAsync(Func<int, Task> work)
    {
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(Enumerable.Range(0, Jobs), new ParallelOptions { MaxDegreeOfParallelism = Workers }, async (index, _) => await work(index));
        return Jobs / watch.Elapsed.TotalSeconds;
    }

    private static async Task<double> RedisBenchmarkAsync(string port)
    {
        using var process = Process.Start(new ProcessStartInfo("redis-benchmark", ["-p", port, "-n", $"{2 * Jobs}", "-c", $"{Workers}", "-t", "set", "--csv"])
        {
            RedirectStandardOutput = true,
        })!;
        var lines = (await process.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return double.Parse(lines[^1].Split(',')[1].Trim('"'), CultureInfo.InvariantCulture);
    }
}
