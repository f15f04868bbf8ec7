using System.Diagnostics;
using MemoCoach.Core.Backups;
using MemoCoach.Core.Persistence;
using MemoCoach.TestServers;

namespace MemoCoach.Bench;

/// <summary>Backup, verification, restore and move of evaluated memos, on both databases.</summary>
internal static class BackupBench
{
    private const double BytesPerMegabyte = 1e6;

    public static async Task<int> RunAsync(int evaluations)
    {
        await using var postgres = await PostgresServer.StartAsync();
        var folder = Directory.CreateTempSubdirectory("memocoach-bench-");
        try
        {
            await using var sqlite = DatabaseConnections.Open($"Data Source={folder}/source.db");
            await using var server = DatabaseConnections.Open(postgres.ConnectionString);
            await using var back = DatabaseConnections.Open($"Data Source={folder}/back.db");
            var bytes = await EvaluatedMemos.AddAsync(sqlite, evaluations);
            Console.WriteLine($"{evaluations:N0} evaluations, {bytes / BytesPerMegabyte:N0} MB of texts and results.\n\n| what | seconds | MB/s |\n|---|---:|---:|");
            await TimeAsync("move SQLite to PostgreSQL", bytes, () => MoveAsync(sqlite, server));
            await TimeAsync("move PostgreSQL to SQLite", bytes, () => MoveAsync(server, back));
            await BackUpAsync("SQLite", sqlite, DatabaseConnections.Open($"Data Source={folder}/restored.db"), folder.FullName, bytes);
            await BackUpAsync("PostgreSQL", server, server, folder.FullName, bytes);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task BackUpAsync(string name, MemoDbContext source, MemoDbContext target, string folder, long bytes)
    {
        var backup = new DatabaseBackup(TimeProvider.System);
        var path = "";
        await TimeAsync($"backup of {name}", bytes, async () => path = (await backup.WriteAsync(source, folder, null, null, CancellationToken.None)).Path);
        await TimeAsync($"verification ({new FileInfo(path).Length / BytesPerMegabyte:N0} MB)", bytes, () => backup.VerifyAsync(path, CancellationToken.None));
        await TimeAsync($"restore into {name}", bytes, () => new DatabaseRestore(target, backup).RunAsync(path, true, null, null, CancellationToken.None));
        await target.DisposeAsync();
    }

    private static Task<BackupManifest> MoveAsync(MemoDbContext source, MemoDbContext target) =>
        new DatabaseMove(TimeProvider.System).RunAsync(source, target, false, null, CancellationToken.None);

    private static async Task TimeAsync(string what, long bytes, Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        Console.WriteLine($"| {what} | {watch.Elapsed.TotalSeconds:0.0} | {bytes / BytesPerMegabyte / watch.Elapsed.TotalSeconds:0} |");
    }
}
