extern alias worker;

using System.Diagnostics.Metrics;
using MemoCoach.Api.Tests.Support;
using MemoCoach.Core.Backups;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Offline;
using MemoCoach.Core.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using StackExchange.Redis;
using worker::MemoCoach.Worker.Backups;

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
            Assert.Equal((1, _time.GetUtcNow()), await RunAsync(folder.FullName));
            var drilled = _time.GetUtcNow();
            _time.Advance(TimeSpan.FromHours(23));
            Assert.Equal((1, drilled), await RunAsync(folder.FullName));
            _time.Advance(TimeSpan.FromHours(2));
            Assert.Equal((2, drilled), await RunAsync(folder.FullName));
            _time.Advance(TimeSpan.FromDays(7));
            Assert.Equal((3, _time.GetUtcNow()), await RunAsync(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task OneReplicaIsChosenAndTheNextWhenItHasEnded()
    {
        await using var redis = await ConnectionMultiplexer.ConnectAsync(system.Cache);
        var (first, second) = (new BackupTurn(redis), new BackupTurn(redis));
        Assert.True(await first.TakeAsync());
        Assert.False(await second.TakeAsync());
        Assert.False(await second.EndAsync());
        Assert.True(await first.EndAsync());
        Assert.True(await second.TakeAsync());
        Assert.True(await second.EndAsync());
    }

    private async Task<(int Backups, DateTimeOffset? Drilled)> RunAsync(string folder)
    {
        await using var scope = system.Look();
        var services = scope.ServiceProvider;
        var metrics = new BackupMetrics(services.GetRequiredService<IMeterFactory>(), _time);
        var schedule = new BackupSchedule(
            services.GetRequiredService<MemoDbContext>(),
            new OfflineCoach(),
            services.GetRequiredService<ICoachConfigurationSource>(),
            Options.Create(new BackupOptions()),
            metrics,
            _time,
            NullLogger<BackupSchedule>.Instance);
        await schedule.RunDueAsync(folder, CancellationToken.None);
        return (new BackupFolder(folder).Files.Count, metrics.LastDrill);
    }
}
