using MemoCoach.Core.Backups;
using MemoCoach.Core.Persistence;
using MemoCoach.Data.Tests.Support;
using MemoCoach.TestServers;

namespace MemoCoach.Data.Tests.Backups;

/// <summary>A disk that gets full: a sentence, an exit code, nothing half done, and the same command succeeds once there is space.</summary>
[NeedsSmallDisk]
public sealed class OutOfSpaceTests(Databases databases) : IClassFixture<Databases>
{
    private const int Full = 74, Rows = 400;

    /// <summary>Enough for the schema, too little for the rows.</summary>
    private const int Kilobytes = 3072;

    [ServerFact]
    public async Task ABackupOntoAFullDiskLeavesNoFile()
    {
        var source = await databases.CreateFilledAsync(Databases.Sqlite, Rows);
        var folder = databases.NewPath("full");
        var (first, left, again) = await SmallDisk.RunAsync(folder, 16, "backup", "--output", folder, "--connection", source);
        Assert.Equal((Full, true), Command.Refusal(first));
        Assert.Empty(left);
        Assert.Equal(0, again);
    }

    [ServerFact]
    public async Task ARestoreOntoAFullDiskIsTakenBack()
    {
        await using var source = DatabaseConnections.Open(await databases.CreateFilledAsync(Databases.Sqlite, Rows));
        var written = await new DatabaseBackup(TimeProvider.System).WriteAsync(source, databases.NewPath("backups"), null, null, CancellationToken.None);
        var folder = databases.NewPath("full");
        var (first, _, again) = await SmallDisk.RunAsync(folder, Kilobytes, "restore", "--input", written.Path, "--connection", $"sqlite:{folder}/memocoach.db");
        Assert.Equal((Full, true), Command.Refusal(first));
        // Without --replace: a single row that had stayed would be refused.
        Assert.Equal(0, again);
    }

    [ServerFact]
    public async Task AMoveOntoAFullDiskIsTakenBack()
    {
        var source = await databases.CreateFilledAsync(Databases.Sqlite, Rows);
        var folder = databases.NewPath("full");
        var (first, _, again) = await SmallDisk.RunAsync(folder, Kilobytes, "move", "--from", source, "--to", $"sqlite:{folder}/memocoach.db");
        Assert.Equal((Full, true), Command.Refusal(first));
        Assert.Equal(0, again);
    }

    [ServerFact]
    public async Task AMigrationOntoAFullDiskIsGoneOnWith()
    {
        var folder = databases.NewPath("full");
        var (first, _, again) = await SmallDisk.RunAsync(folder, 100, "migrate", "--connection", $"sqlite:{folder}/memocoach.db");
        Assert.Equal((Full, true), Command.Refusal(first));
        Assert.Equal(0, again);
    }
}
