using MemoCoach.Core.Backups;
using MemoCoach.Core.Persistence;
using MemoCoach.Data.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Data.Tests.Backups;

public sealed class RoundTripTests(Databases databases) : IClassFixture<Databases>
{
    private readonly DatabaseBackup _backup = new(TimeProvider.System);

    [Theory]
    [MemberData(nameof(BothDatabases.Ways), MemberType = typeof(BothDatabases))]
    public async Task EveryRowComesBackInEitherDatabase(string from, string to)
    {
        await using var source = DatabaseConnections.Open(await databases.CreateFilledAsync(from));
        var (path, written) = await _backup.WriteAsync(source, databases.NewPath("backups"), Configuration(), null, CancellationToken.None);
        await using var target = DatabaseConnections.Open(await databases.CreateAsync(to));
        var configuration = databases.NewPath("config");
        var restored = await new DatabaseRestore(target, _backup).RunAsync(path, false, configuration, null, CancellationToken.None);

        var (_, again) = await _backup.WriteAsync(target, databases.NewPath("backups"), configuration, null, CancellationToken.None);
        Assert.Equal(written.Tables, restored.Tables);
        Assert.Equal(written.Tables, again.Tables);
        Assert.Equal(written.Configuration, again.Configuration);
        Assert.Equal(40, written.Tables.Single(table => table.Name == "Evaluations").Rows);
        await AssertEqualAsync(source, target);
    }

    [Theory]
    [MemberData(nameof(BothDatabases.Ways), MemberType = typeof(BothDatabases))]
    public async Task AMoveLeavesTheSourceAsItWas(string from, string to)
    {
        await using var source = DatabaseConnections.Open(await databases.CreateFilledAsync(from));
        await using var target = DatabaseConnections.Open(await databases.CreateAsync(to));
        var moved = await new DatabaseMove(TimeProvider.System).RunAsync(source, target, false, null, CancellationToken.None);
        var (_, left) = await _backup.WriteAsync(source, databases.NewPath("backups"), null, null, CancellationToken.None);
        Assert.Equal(moved.Tables, left.Tables);
        await AssertEqualAsync(source, target);
    }

    [Theory]
    [MemberData(nameof(BothDatabases.Kinds), MemberType = typeof(BothDatabases))]
    public async Task ReplacingLeavesOnlyWhatWasInTheBackup(string kind)
    {
        await using var source = DatabaseConnections.Open(await databases.CreateFilledAsync(kind, 3));
        var (path, written) = await _backup.WriteAsync(source, databases.NewPath("backups"), null, null, CancellationToken.None);
        await using var target = DatabaseConnections.Open(await databases.CreateFilledAsync(kind, 7));
        await new DatabaseRestore(target, _backup).RunAsync(path, true, null, null, CancellationToken.None);
        var (_, again) = await _backup.WriteAsync(target, databases.NewPath("backups"), null, null, CancellationToken.None);
        Assert.Equal(written.Tables, again.Tables);
    }

    [Fact]
    public async Task ABackupSeesOneMomentAndHoldsUpNoWriter()
    {
        await using var source = DatabaseConnections.Open(await databases.CreateFilledAsync(Databases.Sqlite, 500));
        await using var other = DatabaseConnections.Open($"Data Source={source.Database.GetDbConnection().DataSource}");
        var writing = new WriteMeanwhile(other);
        var (path, _) = await _backup.WriteAsync(source, databases.NewPath("backups"), null, writing, CancellationToken.None);
        var found = await _backup.VerifyAsync(path, CancellationToken.None);
        Assert.True(writing.Wrote);
        Assert.Equal([500L, 500L], [found.Tables.Single(table => table.Name == "Evaluations").Rows, found.Tables.Single(table => table.Name == "MemoVersions").Rows]);
        Assert.Equal(501, await source.Evaluations.CountAsync());
    }

    private static async Task AssertEqualAsync(MemoDbContext expected, MemoDbContext actual)
    {
        Assert.Equivalent(await expected.Evaluations.AsNoTracking().OrderBy(row => row.Id).ToListAsync(), await actual.Evaluations.AsNoTracking().OrderBy(row => row.Id).ToListAsync(), strict: true);
        Assert.Equivalent(await expected.MemoVersions.AsNoTracking().OrderBy(row => row.Id).ToListAsync(), await actual.MemoVersions.AsNoTracking().OrderBy(row => row.Id).ToListAsync(), strict: true);
    }

    private string Configuration()
    {
        var folder = Directory.CreateDirectory(databases.NewPath("source-config"));
        folder.CreateSubdirectory("environments/production");
        File.WriteAllText(Path.Combine(folder.FullName, "rubric.yaml"), "name: é\n");
        File.WriteAllText(Path.Combine(folder.FullName, "environments/production/limits.yaml"), "a: 1\n");
        return folder.FullName;
    }

    /// <summary>Writes a row as soon as the backup has reported its first table.</summary>
    private sealed class WriteMeanwhile(MemoDbContext database) : IProgress<long>
    {
        public bool Wrote { get; private set; }

        public void Report(long value)
        {
            if (!Wrote)
            {
                Rows.AddAsync(database, 1).GetAwaiter().GetResult();
                Wrote = true;
            }
        }
    }
}
