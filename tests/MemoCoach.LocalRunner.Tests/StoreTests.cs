using MemoCoach.LocalRunner.Tests.Support;

namespace MemoCoach.LocalRunner.Tests;

public sealed class StoreTests
{
    [Fact]
    public async Task RunsGarnetAndSaysWhere()
    {
        var (setting, address) = RunningApp.OnFreePort("cache");
        await using var app = RunningApp.Start(builder => builder.AddRedis("cache"), setting);

        await app.Console.FirstAsync($"Garnet listens on localhost:{address.Port}");
    }

    [Fact]
    public async Task UsesAGivenRedisAndPostgresAndSaysSo()
    {
        await using var app = RunningApp.Start(
            builder =>
            {
                builder.AddRedis("cache");
                builder.AddPostgres("postgres").AddDatabase("memocoach");
            },
            "--ConnectionStrings:cache=redis.example:6379,password=hidden", "--ConnectionStrings:memocoach=Host=pg.example;Password=hidden");

        await app.Console.FirstAsync("Redis, as ConnectionStrings:cache says");
        await app.Console.FirstAsync("PostgreSQL, as ConnectionStrings:memocoach says");
        await app.Console.FirstAsync(" is up in ");
        Assert.DoesNotContain(app.Console.All, l => l.Contains("Garnet", StringComparison.Ordinal) || l.Contains("hidden", StringComparison.Ordinal));
    }
}
