using StackExchange.Redis;

namespace MemoCoach.Ops.Doctor;

/// <summary>Compares this machine's clock with Redis's, which measures leases and limits for everybody.</summary>
internal static class ClockCheck
{
    /// <summary>Beyond it, rows and leases contradict each other; the alert ClockWrong comes earlier.</summary>
    private static readonly TimeSpan s_mayDiffer = TimeSpan.FromSeconds(1);

    public static async Task<(bool Healthy, string Detail)> CompareAsync(IConnectionMultiplexer redis, TimeProvider time)
    {
        var asked = time.GetUtcNow();
        var theirs = new DateTimeOffset(await redis.GetServers()[0].TimeAsync(), TimeSpan.Zero);
        var waited = time.GetUtcNow() - asked;
        var ahead = asked + (waited / 2) - theirs;
        return ahead.Duration() <= s_mayDiffer + (waited / 2)
            ? (true, $"{ahead.TotalSeconds:+0.000;-0.000} s against Redis's")
            : (false, $"This machine's clock is {ahead.Duration().TotalSeconds:N1} s {(ahead > TimeSpan.Zero ? "ahead of" : "behind")} Redis's. Repair time synchronisation on both machines.");
    }
}
