using System.Diagnostics;
using MemoCoach.Core.Backups;
using MemoCoach.Core.Persistence;
using MemoCoach.Data.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Data.Tests.Backups;

/// <summary>SIGKILL at 20 random moments of each command, ten on each database: the next run succeeds and nothing is lost.</summary>
public sealed class KillTests(Databases databases) : IClassFixture<Databases>
{
    private const int Kills = 10, Evaluations = 300;

    [Theory]
    [MemberData(nameof(BothDatabases.Kinds), MemberType = typeof(BothDatabases))]
    public async Task AKilledBackupLeavesNothingUnderAFinalName(string kind)
    {
        var source = await databases.CreateFilledAsync(kind, Evaluations);
        var folder = databases.NewPath("backups");
        await KillOftenAsync("backup", "--output", folder, "--connection", source);
        Assert.Empty(Directory.EnumerateFiles(folder).Except(new BackupFolder(folder).Files));
        foreach (var path in new BackupFolder(folder).Files)
        {
            AssertAll((await new DatabaseBackup(TimeProvider.System).VerifyAsync(path, CancellationToken.None)).Tables);
        }
    }

    [Theory]
    [MemberData(nameof(BothDatabases.Kinds), MemberType = typeof(BothDatabases))]
    public async Task AKilledRestoreIsRepeated(string kind)
    {
        await using var source = DatabaseConnections.Open(await databases.CreateFilledAsync(Databases.Sqlite, Evaluations));
        var (path, _) = await new DatabaseBackup(TimeProvider.System).WriteAsync(source, databases.NewPath("backups"), null, null, CancellationToken.None);
        var target = await databases.CreateAsync(kind);
        await KillOftenAsync("restore", "--input", path, "--connection", target, "--replace", "--yes");
        await AssertAllAsync(target);
    }

    [Theory]
    [MemberData(nameof(BothDatabases.Kinds), MemberType = typeof(BothDatabases))]
    public async Task AKilledMoveIsRepeated(string kind)
    {
        var (source, target) = (await databases.CreateFilledAsync(BothDatabases.Other(kind), Evaluations), await databases.CreateAsync(kind));
        await KillOftenAsync("move", "--from", source, "--to", target, "--replace", "--yes");
        await AssertAllAsync(source);
        await AssertAllAsync(target);
    }

    [Theory]
    [MemberData(nameof(BothDatabases.Kinds), MemberType = typeof(BothDatabases))]
    public async Task AKilledMigrationIsGoneOnWith(string kind)
    {
        var full = await SucceedAsync("migrate", "--connection", await databases.CreateAsync(kind));
        for (var kill = 0; kill < Kills; kill++)
        {
            var connection = await databases.CreateAsync(kind);
            await Command.KillAsync(Moment(full, kill), "migrate", "--connection", connection);
            await using var database = DatabaseConnections.Open(connection);
            await new DatabaseMigration(database).ApplyAsync(CancellationToken.None);
            Assert.Null((await DatabaseSchema.ReadAsync(database, CancellationToken.None)).Obstacle);
            Assert.Equal(0, await database.Evaluations.CountAsync());
        }
    }

    [Theory]
    [MemberData(nameof(BothDatabases.Kinds), MemberType = typeof(BothDatabases))]
    public async Task AKilledRestoreOfAnOlderSchemaIsRepeatedAndNotServedMeanwhile(string kind)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "TestData", "first-schema.backup");
        var target = await databases.CreateAsync(kind);
        await KillOftenAsync("restore", "--input", path, "--connection", target, "--replace", "--yes");
        await using var database = DatabaseConnections.Open(target);
        Assert.Equal(8, await database.Evaluations.CountAsync());
        Assert.Null((await DatabaseSchema.ReadAsync(database, CancellationToken.None)).Obstacle);
    }

    /// <summary>Runs a command to its end, then kills it at random moments of the time that took, then runs it to its end once more.</summary>
    private static async Task KillOftenAsync(params string[] arguments)
    {
        var full = await SucceedAsync(arguments);
        for (var kill = 0; kill < Kills; kill++)
        {
            await Command.KillAsync(Moment(full, kill), arguments);
        }

        await SucceedAsync(arguments);
    }

    /// <summary>One moment in each tenth of the run, leaving out its first third, in which the runtime starts.</summary>
    private static TimeSpan Moment(TimeSpan full, int kill) => full * (1 + (2 * (kill + Random.Shared.NextDouble()) / Kills)) / 3;

    private static async Task<TimeSpan> SucceedAsync(params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        var (exitCode, _, error) = await Command.RunAsync(arguments);
        Assert.True(exitCode == 0, error);
        return watch.Elapsed;
    }

    private async Task AssertAllAsync(string connection)
    {
        await using var database = DatabaseConnections.Open(connection);
        var (_, manifest) = await new DatabaseBackup(TimeProvider.System).WriteAsync(database, databases.NewPath("check"), null, null, CancellationToken.None);
        AssertAll(manifest.Tables);
    }

    private static void AssertAll(IReadOnlyList<BackupTable> tables) =>
        Assert.All(["Evaluations", "MemoVersions", "Memos"], name => Assert.Equal(Evaluations, tables.Single(table => table.Name == name).Rows));
}
