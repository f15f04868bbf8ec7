using MemoCoach.Core.Backups;
using MemoCoach.Core.Persistence;
using MemoCoach.Data.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Data.Tests.Backups;

public sealed class RefusalTests(Databases databases) : IClassFixture<Databases>
{
    private readonly DatabaseBackup _backup = new(TimeProvider.System);

    [Theory]
    [MemberData(nameof(BothDatabases.Kinds), MemberType = typeof(BothDatabases))]
    public async Task ATargetWithRowsStaysAsItIs(string kind)
    {
        var path = await WriteAsync();
        await using var target = DatabaseConnections.Open(await databases.CreateFilledAsync(kind, 2));
        var refused = await Assert.ThrowsAsync<BackupException>(() => new DatabaseRestore(target, _backup).RunAsync(path, false, null, null, CancellationToken.None));
        Assert.Equal(BackupFault.Target, refused.Fault);
        Assert.Contains("--replace --yes", refused.Message, StringComparison.Ordinal);
        Assert.Equal(2, await target.Evaluations.CountAsync());
    }

    [Theory]
    [MemberData(nameof(BothDatabases.Kinds), MemberType = typeof(BothDatabases))]
    public async Task ADatabaseThatANewerProgramExpandedIsServedAndMigratedButNotCopied(string kind)
    {
        await using var newer = await NewerAsync(kind, "20990101000000_Future");
        Assert.Empty(await new DatabaseMigration(newer).ApplyAsync(CancellationToken.None));
        Assert.Null((await DatabaseSchema.ReadAsync(newer, CancellationToken.None)).Obstacle);
        Assert.All(await RefusedCopiesAsync(newer), message => Assert.Contains("20990101000000_Future", message, StringComparison.Ordinal));
        Assert.Equal(2, await newer.Evaluations.CountAsync());
    }

    [Theory]
    [MemberData(nameof(BothDatabases.Kinds), MemberType = typeof(BothDatabases))]
    public async Task ADatabaseThatANewerProgramContractedIsNeitherServedNorMigratedNorCopied(string kind)
    {
        await using var newer = await NewerAsync(kind, "20990101000000_ContractFuture");
        var refused = (await Assert.ThrowsAsync<SchemaException>(() => new DatabaseMigration(newer).ApplyAsync(CancellationToken.None))).Message;
        Assert.Equal((await DatabaseSchema.ReadAsync(newer, CancellationToken.None)).Obstacle, refused);
        Assert.All([refused, .. await RefusedCopiesAsync(newer)], message => Assert.Contains("20990101000000_ContractFuture", message, StringComparison.Ordinal));
        Assert.Equal(2, await newer.Evaluations.CountAsync());
    }

    [Fact]
    public async Task AMissingDatabaseIsNotCreatedByABackup()
    {
        var file = databases.NewPath("missing.db");
        await using var database = DatabaseConnections.Open($"sqlite:{file}");
        var refused = await Assert.ThrowsAsync<BackupException>(() => _backup.WriteAsync(database, databases.NewPath("backups"), null, null, CancellationToken.None));
        Assert.Equal((BackupFault.Missing, false), (refused.Fault, File.Exists(file)));
    }

    [Fact]
    public async Task AFailedBackupLeavesNoFile()
    {
        await using var source = DatabaseConnections.Open(await databases.CreateFilledAsync(Databases.Sqlite, 50));
        var folder = databases.NewPath("backups");
        using var stop = new CancellationTokenSource();
        var stopping = new Stopping(stop);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _backup.WriteAsync(source, folder, null, stopping, stop.Token));
        Assert.Empty(Directory.EnumerateFiles(folder));
    }

    private async Task<MemoDbContext> NewerAsync(string kind, string migration)
    {
        var newer = DatabaseConnections.Open(await databases.CreateFilledAsync(kind, 2));
        await newer.Database.ExecuteSqlAsync($"INSERT INTO \"__EFMigrationsHistory\" VALUES ({migration}, '99')");
        return newer;
    }

    /// <summary>What a backup of the database and a restore into it say.</summary>
    private async Task<IReadOnlyList<string>> RefusedCopiesAsync(MemoDbContext newer)
    {
        var path = await WriteAsync();
        return
        [
            (await Assert.ThrowsAsync<SchemaException>(() => _backup.WriteAsync(newer, databases.NewPath("backups"), null, null, CancellationToken.None))).Message,
            (await Assert.ThrowsAsync<BackupException>(() => new DatabaseRestore(newer, _backup).RunAsync(path, true, null, null, CancellationToken.None))).Message,
        ];
    }

    private async Task<string> WriteAsync()
    {
        await using var source = DatabaseConnections.Open(await databases.CreateFilledAsync(Databases.Sqlite, 3));
        return (await _backup.WriteAsync(source, databases.NewPath("backups"), null, null, CancellationToken.None)).Path;
    }

    private sealed class Stopping(CancellationTokenSource stop) : IProgress<long>
    {
        public void Report(long value) => stop.Cancel();
    }
}
