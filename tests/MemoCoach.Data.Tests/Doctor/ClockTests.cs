using MemoCoach.Ops.Doctor;
using MemoCoach.TestServers;
using StackExchange.Redis;

namespace MemoCoach.Data.Tests.Doctor;

[NeedsRedis]
public sealed class ClockTests
{
    [ServerFact]
    public async Task TheDoctorNoticesAClockThatIsWrong()
    {
        await using var server = await RedisServer.StartAsync();
        await using var redis = await ConnectionMultiplexer.ConnectAsync(server.ConnectionString);

        var (healthy, detail) = await ClockCheck.CompareAsync(redis, TimeProvider.System);
        Assert.True(healthy, detail);
        Assert.Contains("This machine's clock is 3,60", (await ClockCheck.CompareAsync(redis, new Skewed(TimeSpan.FromHours(1)))).Detail, StringComparison.Ordinal);
        Assert.Contains("s behind Redis's.", (await ClockCheck.CompareAsync(redis, new Skewed(TimeSpan.FromMinutes(-5)))).Detail, StringComparison.Ordinal);
    }

    private sealed class Skewed(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
    }
}
