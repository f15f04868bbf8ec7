extern alias worker;

using System.Net.Http.Json;
using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts.Admin;
using Microsoft.Extensions.Time.Testing;
using worker::MemoCoach.Worker.Backups;

namespace MemoCoach.Api.Tests.Backups;

/// <summary>What administrators are told of backups and drills.</summary>
public sealed class DrillTests(WorkingSystem system) : IClassFixture<WorkingSystem>, IDisposable
{
    private const string Backups = "/api/v1/admin/backups";

    private readonly FakeTimeProvider _time = new(TimeProvider.System.GetUtcNow());
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("memocoach-drills-");

    [Fact]
    public async Task AFlippedByteMakesTheDrillFailUntilThereIsABackupThatIsWhole()
    {
        var writer = await system.WriterAsync();
        await writer.FinishAsync(await writer.SubmitAsync());
        var good = await LookAsync();
        Assert.Null(good.LastDrill!.Problem);
        Assert.True(good.LastDrill is { Rows: > 0, Evaluated: true });
        Assert.Equal((good.NewestBackup, _time.GetUtcNow()), (good.LastDrill.Backup, good.LastDrill.At));

        FlipAByte(Path.Combine(_folder.FullName, good.NewestBackup!));
        File.Delete(Path.Combine(_folder.FullName, "last-drill.json"));
        _time.Advance(TimeSpan.FromHours(1));
        var bad = await LookAsync();
        Assert.Equal((good.NewestBackup, _time.GetUtcNow()), (bad.NewestBackup, bad.LastDrill!.At));
        Assert.Contains("damaged", bad.LastDrill.Problem, StringComparison.OrdinalIgnoreCase);

        _time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(bad.LastDrill, (await LookAsync()).LastDrill);

        _time.Advance(TimeSpan.FromHours(24));
        var again = await LookAsync();
        Assert.Null(again.LastDrill!.Problem);
        Assert.Equal((again.NewestBackup, _time.GetUtcNow()), (again.LastDrill.Backup, again.LastDrill.At));
    }

    [Fact]
    public async Task ANoteThatWasCutIsNoDrill()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "last-drill.json"), "{\"At\":\"2026-");
        Assert.Equal(_time.GetUtcNow(), (await LookAsync()).LastDrill!.At);
    }

    [Fact]
    public async Task AfterAFailureTheNextAttemptWaitsAnHour()
    {
        var inTheWay = Path.Combine(_folder.FullName, "backups");
        await File.WriteAllTextAsync(inTheWay, "a file where the folder should be");
        await Assert.ThrowsAsync<IOException>(() => LookAsync(inTheWay));
        var failed = await StatusAsync();
        Assert.Equal((_time.GetUtcNow(), true), (failed.FailedAt, failed.Failure!.Length > 0));

        File.Delete(inTheWay);
        _time.Advance(TimeSpan.FromMinutes(59));
        var waiting = await LookAsync(inTheWay);
        Assert.Equal((_time.GetUtcNow(), failed.Failure, failed.FailedAt), (waiting.SeenAt, waiting.Failure, waiting.FailedAt));
        Assert.Null(waiting.NewestBackup);

        _time.Advance(TimeSpan.FromMinutes(1));
        var mended = await LookAsync(inTheWay);
        Assert.Equal((_time.GetUtcNow(), null, null), (mended.LastDrill!.At, mended.Failure, mended.FailedAt));
        Assert.NotNull(mended.NewestBackup);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static void FlipAByte(string path)
    {
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(path, bytes);
    }

    private async Task<BackupStatus> LookAsync(string? folder = null)
    {
        await ScheduledLook.RunAsync(system, folder ?? _folder.FullName, new BackupOptions(), _time);
        return await StatusAsync();
    }

    private async Task<BackupStatus> StatusAsync()
    {
        var admin = await system.AdminAsync();
        return (await admin.GetFromJsonAsync<BackupStatus>(Backups))!;
    }
}
