using System.Diagnostics;
using MemoCoach.Core.Persistence;
using MemoCoach.Data.Tests.Support;
using MemoCoach.TestServers;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Bench;

/// <summary>The lists of a writer with 20 evaluations while everybody else's grow to a million.</summary>
internal static class GrowthBench
{
    private const int Writer = 17;
    private const int WarmUps = 30;
    private const int Calls = 300;

    private static readonly int[] s_sizes = [1_000, 10_000, 100_000, 1_000_000];

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("memocoach-growth-");
        try
        {
            await MeasureAsync("SQLite", $"Data Source={Path.Combine(folder.FullName, "memocoach.db")};Pooling=False");
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        await using var postgres = await PostgresServer.StartAsync();
        await MeasureAsync("PostgreSQL", $"{postgres.ConnectionString};Pooling=False");
        return 0;
    }

    private static async Task MeasureAsync(string name, string connection)
    {
        await using var database = DatabaseConnections.Open(connection);
        await new DatabaseMigration(database).ApplyAsync(CancellationToken.None);
        await database.Database.OpenConnectionAsync();
        var others = new OtherWriters(database.Database.GetDbConnection());
        var lists = new ListQueries(database, Writer).All;
        var times = lists.ToDictionary(list => list.Name, _ => new List<IReadOnlyList<double>>());
        foreach (var size in s_sizes)
        {
            await others.FillAsync(size, ListQueries.Outcome);
            foreach (var (list, readAsync) in lists)
            {
                times[list].Add(await MeasureAsync(readAsync));
            }
        }

        Print(name, times);
    }

    private static async Task<IReadOnlyList<double>> MeasureAsync(Func<Task> readAsync)
    {
        var times = new List<double>();
        for (var call = -WarmUps; call < Calls; call++)
        {
            var start = Stopwatch.GetTimestamp();
            await readAsync();
            if (call >= 0)
            {
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        return times;
    }

    private static void Print(string name, Dictionary<string, List<IReadOnlyList<double>>> times)
    {
        Console.WriteLine($"\n{name}, p50 / p95 ms\n");
        Console.WriteLine($"| list | {string.Join(" | ", s_sizes.Select(size => $"{size:N0}"))} | p50, p95 to those of {s_sizes[0]:N0} |");
        Console.WriteLine($"|---|{string.Concat(s_sizes.Select(_ => "---:|"))}---:|");
        foreach (var (list, sizes) in times)
        {
            var (first, last) = (Times.MedianAndMost(sizes[0]), Times.MedianAndMost(sizes[^1]));
            var cells = sizes.Select(Times.MedianAndMost).Select(cell => $"{cell.Median:0.00} / {cell.Most:0.00}");
            Console.WriteLine($"| {list} | {string.Join(" | ", cells)} | {last.Median / first.Median:0.00}, {last.Most / first.Most:0.00} |");
        }
    }
}
