using MemoCoach.Chaos.Tests.Rig;

namespace MemoCoach.Chaos.Tests.Faults;

/// <summary>How faults are made; each returns when it is over.</summary>
internal static class Blows
{
    public static async Task BreakAsync(Platform platform, string near, string far, Action<Link> strike, TimeSpan length)
    {
        var link = platform.Wires.Single(wire => wire.Near == near && wire.Far == far).Link;
        strike(link);
        await Task.Delay(length);
        link.Heal();
    }

    public static async Task EmptyRedisAsync(Platform platform, TimeSpan length)
    {
        await platform.Redis.KillAsync();
        await Task.Delay(length);
        await platform.Redis.StartAgainAsync();
    }

    public static async Task CrashPostgresAsync(Platform platform, TimeSpan length)
    {
        await platform.Postgres.CrashAsync();
        await Task.Delay(length);
        await platform.Postgres.StartAgainAsync();
    }

    public static async Task FreezeRedisAsync(Platform platform, TimeSpan length)
    {
        await platform.Redis.SignalAsync("STOP");
        await Task.Delay(length);
        await platform.Redis.SignalAsync("CONT");
    }

    public static Task KillSomeAsync(Platform platform) =>
        Task.WhenAll(platform.Apis[0].KillAsync(), platform.Workers[0].KillAsync(), platform.Webs[0].KillAsync());
}
