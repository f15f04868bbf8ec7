using System.Reflection;
using System.Runtime.InteropServices;
using MemoCoach.Contracts;
using MemoCoach.Core.Backups;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Offline;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Queue;
using Microsoft.EntityFrameworkCore;
using StackExchange.Redis;

namespace MemoCoach.Ops.Doctor;

/// <summary>Every check in turn; one that fails keeps none of the others from being made.</summary>
internal sealed class Examination(Func<MemoDbContext> open, string? cache, string? backups, Func<DatabaseBackup> backup)
{
    private const double EnoughGigabytes = 1, BytesPerGigabyte = 1 << 30;
    private static readonly TimeSpan s_backupMayBe = TimeSpan.FromHours(26);

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken) =>
    [
        await CheckAsync("program", () => Task.FromResult((true, Program()))),
        await CheckAsync("configuration", () => Task.FromResult((true, Configuration()))),
        await CheckAsync("database", () => DatabaseAsync(cancellationToken)),
        await CheckAsync("redis", () => AskRedisAsync(async redis =>
        {
            var ping = await redis.GetDatabase().PingAsync();
            return (true, $"answers in {ping.TotalMilliseconds:0.0} ms, queue: {await new JobQueue(redis).CountAsync(cancellationToken)}");
        })),
        await CheckAsync("clock", () => AskRedisAsync(redis => ClockCheck.CompareAsync(redis, TimeProvider.System))),
        await CheckAsync("backups", () => BackupsAsync(cancellationToken)),
        await CheckAsync("disk", () => Task.FromResult(Disk())),
    ];

    private static async Task<Finding> CheckAsync(string what, Func<Task<(bool Healthy, string Detail)>> check)
    {
        try
        {
            var (healthy, detail) = await check();
            return new(what, healthy, detail);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new(what, false, exception.Message);
        }
    }

    private static string Program() =>
        $"{typeof(Examination).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion}, "
        + $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {Environment.ProcessorCount} processors, {TimeProvider.System.GetUtcNow():u}";

    private static string Configuration()
    {
        var folder = Settings.ConfigurationFolder();
        return $"valid, version {folder.Load(new ConfigurationValidator(OfflineSignals.Names), "production").OrThrow().Version}, {folder.Root}";
    }

    private static (bool Healthy, string Detail) Disk()
    {
        var free = new DriveInfo(Directory.GetCurrentDirectory()).AvailableFreeSpace / BytesPerGigabyte;
        return (free >= EnoughGigabytes, $"{free:0.0} GB free");
    }

    private async Task<(bool Healthy, string Detail)> DatabaseAsync(CancellationToken cancellationToken)
    {
        await using var database = open();
        if (database.IsMissingFile())
        {
            return (false, $"There is no database {database.Database.GetDbConnection().DataSource}. Start the application once, or name another with --connection.");
        }

        var schema = await DatabaseSchema.ReadAsync(database, cancellationToken);
        if (schema.Obstacle is { } obstacle)
        {
            return (false, obstacle);
        }

        var rows = await DatabaseFacts.CountAsync(database, cancellationToken);
        return (true, $"{database.Database.ProviderName!.Split('.')[^1]}, schema {schema.Level}, {string.Join(", ", rows.Select(table => $"{table.Key} {table.Value:N0}"))}");
    }

    private async Task<(bool Healthy, string Detail)> AskRedisAsync(Func<IConnectionMultiplexer, Task<(bool Healthy, string Detail)>> ask)
    {
        var connection = cache ?? Settings.Read().GetConnectionString(ResourceNames.Cache);
        if (string.IsNullOrEmpty(connection))
        {
            return (true, "not asked (--cache names it)");
        }

        await using var redis = await ConnectionMultiplexer.ConnectAsync(connection);
        return await ask(redis);
    }

    private async Task<(bool Healthy, string Detail)> BackupsAsync(CancellationToken cancellationToken)
    {
        if (backups is null)
        {
            return (true, "not asked (--backups names their folder)");
        }

        if (await backup().StoreAt(backups).ListAsync(cancellationToken) is not [var newest, ..])
        {
            return (false, $"There is no backup in {backups}.");
        }

        var manifest = await backup().VerifyAsync(newest, cancellationToken);
        var age = TimeProvider.System.GetUtcNow() - manifest.Header.CreatedAt;
        return (age < s_backupMayBe, $"the newest is whole, {age.TotalHours:0.0} hours old, {manifest.Rows:N0} rows: {newest}");
    }
}
