extern alias worker;

using MemoCoach.Api.Tests.Support;
using MemoCoach.Core.Backups;
using MemoCoach.Core.Backups.S3;
using MemoCoach.TestServers.S3;
using Microsoft.Extensions.Time.Testing;
using StackExchange.Redis;
using worker::MemoCoach.Worker.Backups;
using worker::MemoCoach.Worker.Jobs;

namespace MemoCoach.Api.Tests.Backups;

public sealed class ScheduleTests(WorkingSystem system) : IClassFixture<WorkingSystem>
{
    private readonly FakeTimeProvider _time = new(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task ABackupADayAndADrillAWeekWithWhatWritersSubmitted()
    {
        var writer = await system.WriterAsync();
        await writer.FinishAsync(await writer.SubmitAsync());
        var folder = Directory.CreateTempSubdirectory("memocoach-schedule-");
        try
        {
            await FollowAsync(folder.FullName, new BackupOptions());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task TheSameInStorage()
    {
        var writer = await system.WriterAsync();
        await writer.FinishAsync(await writer.SubmitAsync());
        await using var server = await S3Server.StartAsync();
        var secrets = Directory.CreateTempSubdirectory("memocoach-secrets-");
        try
        {
            var (key, secret) = (Path.Combine(secrets.FullName, "key"), Path.Combine(secrets.FullName, "secret"));
            await File.WriteAllTextAsync(key, server.AccessKey);
            await File.WriteAllTextAsync(secret, server.SecretKey);
            var s3 = new S3Options { Endpoint = server.Address, AccessKey = $"file:{key}", SecretKey = $"file:{secret}" };
            await FollowAsync($"s3://{S3Server.Bucket}/nightly", new BackupOptions { S3 = s3 });
            Assert.Contains("nightly/last-drill.json", server.Objects.Keys);
        }
        finally
        {
            secrets.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task OneReplicaIsChosenAndTheNextWhenItHasEnded()
    {
        await using var redis = await ConnectionMultiplexer.ConnectAsync(system.Cache);
        var (first, second) = (new ReplicaTurns(redis), new ReplicaTurns(redis));
        Assert.True(await first.TakeAsync("backup"));
        Assert.True(await second.TakeAsync("retention"));
        Assert.False(await second.TakeAsync("backup"));
        Assert.False(await second.EndAsync("backup"));
        Assert.True(await first.EndAsync("backup"));
        Assert.True(await second.TakeAsync("backup"));
        Assert.True(await second.EndAsync("backup"));
    }

    private async Task FollowAsync(string address, BackupOptions options)
    {
        Assert.Equal((1, _time.GetUtcNow()), await RunAsync(address, options));
        var drilled = _time.GetUtcNow();
        _time.Advance(TimeSpan.FromHours(23));
        Assert.Equal((1, drilled), await RunAsync(address, options));
        _time.Advance(TimeSpan.FromHours(2));
        Assert.Equal((2, drilled), await RunAsync(address, options));
        _time.Advance(TimeSpan.FromDays(7));
        Assert.Equal((3, _time.GetUtcNow()), await RunAsync(address, options));
    }

    private async Task<(int Backups, DateTimeOffset? Drilled)> RunAsync(string address, BackupOptions options)
    {
        var metrics = await ScheduledLook.RunAsync(system, address, options, _time);
        return ((await BackupStore.At(address, options.S3).ListAsync(CancellationToken.None)).Count, metrics.LastDrill?.At);
    }
}
