using MemoCoach.LoopbackModels;

namespace MemoCoach.Bench;

/// <summary>Whether a second worker doubles what is done while the slots of one are all taken by a slow model.</summary>
internal static class WorkersBench
{
    private const string Model = "slow:2000";
    private const int Submitters = 64;
    private static readonly TimeSpan s_duration = TimeSpan.FromSeconds(40);

    public static async Task<int> RunAsync()
    {
        Console.WriteLine("| workers of 8 slots | evaluations/min | failed | of one worker |\n|---:|---:|---:|---:|");
        var one = await MeasureAsync(1, null);
        var two = await MeasureAsync(2, one.PerMinute);
        return one.Failed + two.Failed == 0 ? 0 : 1;
    }

    private static async Task<(double PerMinute, int Failed)> MeasureAsync(int workers, double? ofOne)
    {
        await using var model = await LoopbackModel.StartAsync(Model);
        await using var product = await RunningProduct.StartAsync(model, ("Worker__Concurrency", "8"), ("Replicas__worker", $"{workers}"));
        var writers = new Writers(product.Web, product.Api, TimeSpan.Zero, chats: false);
        var seconds = await writers.WriteAsync(Submitters, s_duration);
        var perMinute = writers.Times.Results.Count / seconds * 60;
        Console.WriteLine($"| {workers} | {perMinute:0} | {writers.Failed} | {perMinute / (ofOne ?? perMinute):0.00} |");
        return (perMinute, writers.Failed);
    }
}
