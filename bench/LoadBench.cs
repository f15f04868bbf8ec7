using MemoCoach.LoopbackModels;

namespace MemoCoach.Bench;

/// <summary>How many writers at the same time: pages, submissions, results, chats, CPU and memory.</summary>
internal static class LoadBench
{
    private const string Model = "slow:2000";
    private static readonly int[] s_writers = [1, 10, 100, 300];
    private static readonly TimeSpan s_duration = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan s_thinking = TimeSpan.FromSeconds(3);

    /// <summary>Starts the application with a model that takes 2 s, and ends it afterwards.</summary>
    public static async Task<int> RunAsync()
    {
        await using var model = await LoopbackModel.StartAsync(Model);
        await using var product = await RunningProduct.StartAsync(model, ("Worker__Concurrency", "100"));
        return await RunAsync(product.Web, product.Api, product.StatusPage);
    }

    /// <summary>Against an application that runs already.</summary>
    public static async Task<int> RunAsync(Uri web, Uri api, Uri status)
    {
        Console.WriteLine(
            "| writers | evaluations/min | failed | page p50/p95/p99 ms | submit p50/p95/p99 ms | result p50/p95/p99 ms | chat p50/p95/p99 ms | CPU cores | resident MB |");
        Console.WriteLine("|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        var failed = 0;
        foreach (var writers in s_writers)
        {
            failed += await MeasureAsync(new Writers(web, api, s_thinking), writers, status);
        }

        return failed == 0 ? 0 : 1;
    }

    private static async Task<int> MeasureAsync(Writers writers, int count, Uri status)
    {
        var processes = await ServiceProcesses.FindAsync(status);
        var cpu = processes.Cpu();
        var seconds = await writers.WriteAsync(count, s_duration);
        var cores = (processes.Cpu() - cpu).TotalSeconds / seconds;
        var times = writers.Times;
        Console.WriteLine(
            $"| {count} | {times.Results.Count / seconds * 60:0} | {writers.Failed} | {Times.Text(times.Reads)} | {Times.Text(times.Submits)} | {Times.Text(times.Results)} "
            + $"| {Times.Text(times.Chats)} | {cores:0.00} | {processes.ResidentMegabytes():0} |");
        return writers.Failed;
    }
}
