using MemoCoach.LoopbackModels;

namespace MemoCoach.Chaos.Tests.Faults;

/// <summary>A model that is well most of the time, and now and then slow, refusing, or breaking off.</summary>
internal static class ModelWeather
{
    private const int Requests = 200;
    private const double BadShare = 0.15;

    private static readonly TimeSpan s_change = TimeSpan.FromSeconds(2);
    private static readonly string[] s_bad = ["slow:700", "503", "500", "429:1", "cut", "no-end", "garbage", "break-schema", "empty", "stream-error:529", "slow-first:1500"];

    public static async Task ChangeAsync(LoopbackModel model, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            model.Behave(string.Join(',', Enumerable.Range(0, Requests).Select(_ => Random.Shared.NextDouble() < BadShare ? s_bad[Random.Shared.Next(s_bad.Length)] : "good")));
            await Task.Delay(s_change, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        model.Behave("good");
    }
}
