using System.Diagnostics;
using MemoCoach.Core.Backups;
using MemoCoach.Core.Persistence;
using MemoCoach.Data.Tests.Support;
using MemoCoach.TestServers;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Data.Tests.Backups;

/// <summary>SIGKILL at 25 random moments, five of each command: the next run succeeds and nothing is lost.</summary>
[NeedsPostgres]
public sealed class KillTests(Databases databases) : IClassFixture<Databases>
{
    private const int Kills = 5, Evaluations = 500;

    [ServerFact]
    public async Task AKilledBackupLeavesNothingUnderAFinalName()
    {
        var source = await databases.CreateFilledAsync(Databases.Sqlite, Evaluations);
        var folder = databases.NewPath("backups");
        await KillOftenAsync("backup", "--output", folder, "--connection", source);
        await SucceedAsync("backup", "--output", folder, "--connection", source);
        Assert.Empty(Directory.EnumerateFiles(folder).Except(new BackupFolder(folder).Files));
        foreach (var path in new BackupFolder(folder).Files)
        {
            AssertAll((await new DatabaseBackup(TimeProvider.System).VerifyAsync(path, CancellationToken.None)).Tables);
        }
    }

    [ServerFact]
    public async Task AKilledRestoreIsRepeated()
    {
        await using var source = DatabaseConnections.Open(await databases.CreateFilledAsync(Databases.Sqlite, Evaluations));
        var (path, _) = await new DatabaseBackup(TimeProvider.System).WriteAsync(source, databases.NewPath("backups"), null, null, CancellationToken.None);
        var target = await databases.CreateAsync(Databases.Postgres);
        string[] restore = ["restore", "--input", path, "--connection", target, "--replace", "--yes"];
        await KillOftenAsync(restore);
        await SucceedAsync(restore);
        await AssertAllAsync(target);
    }

    [ServerFact]
    public async Task AKilledMoveIsRepeated()
    {
        var (source, target) = (await databases.CreateFilledAsync(Databases.Postgres, Evaluations), await databases.CreateAsync(Databases.Sqlite));
        string[] move = ["move", "--from", source, "--to", target, "--replace", "--yes"];
        await KillOftenAsync(move);
        await SucceedAsync(move);
        await AssertAllAsync(source);
        await AssertAllAsync(target);
    }

    [ServerFact]
    public async Task AKilledMigrationIsRepeated()
    {
        var connection = await databases.CreateAsync(Databases.Sqlite);
        string[] migrate = ["migrate", "--connection", connection];
        await KillOftenAsync(migrate);
        await SucceedAsync(migrate);
        await using var database = DatabaseConnections.Open(connection);
        Assert.Null((await DatabaseSchema.ReadAsync(database, CancellationToken.None)).Obstacle);
    }

    [ServerFact]
    public async Task AKilledRestoreOfAnOlderSchemaIsRepeatedAndNotServedMeanwhile()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "TestData", "first-schema.backup");
        var target = await databases.CreateAsync(Databases.Sqlite);
        string[] restore = ["restore", "--input", path, "--connection", target];
        await KillOftenAsync(restore);
        await SucceedAsync([.. restore, "--replace", "--yes"]);
        await using var database = DatabaseConnections.Open(target);
        Assert.Equal(8, await database.Evaluations.CountAsync());
        Assert.Null((await DatabaseSchema.ReadAsync(database, CancellationToken.None)).Obstacle);
    }

    /// <summary>From before the program's own code runs until about its end: measured by how long a mere refusal takes on this machine.</summary>
    private static async Task KillOftenAsync(params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        await Command.RunAsync("verify", "--input", "nothing");
        var start = watch.Elapsed;
        for (var kill = 0; kill < Kills; kill++)
        {
            await Command.KillAsync(start * (0.5 + (1.5 * Random.Shared.NextDouble())), arguments);
        }
    }

    private static async Task SucceedAsync(params string[] arguments)
    {
        var (exitCode, _, error) = await Command.RunAsync(arguments);
        Assert.True(exitCode == 0, error);
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
