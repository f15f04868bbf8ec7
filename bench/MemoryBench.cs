using System.Globalization;

namespace MemoCoach.Bench;

/// <summary>
/// Memory of the AppHost and its services, which run already (Linux). The resident set counts pages that the processes share once for each;
/// the proportional set divides them, so that its sum is what the machine really gives.
/// </summary>
internal static class MemoryBench
{
    public static async Task<int> RunAsync(Uri status)
    {
        var processes = await ServiceProcesses.FindAsync(status);
        Console.WriteLine("| process | resident MB | proportional MB |\n|---|---:|---:|");
        var all = processes.All.Select(process => Print(process.Name, process.Id)).ToList();
        Console.WriteLine($"| together | {all.Sum(one => one.Resident):N0} | {all.Sum(one => one.Proportional):N0} |");
        return 0;
    }

    private static (double Resident, double Proportional) Print(string name, int process)
    {
        var rollup = File.ReadAllLines($"/proc/{process}/smaps_rollup");
        var (resident, proportional) = (Megabytes(rollup, "Rss:"), Megabytes(rollup, "Pss:"));
        Console.WriteLine($"| {name} | {resident:N0} | {proportional:N0} |");
        return (resident, proportional);
    }

    private static double Megabytes(string[] rollup, string field) =>
        int.Parse(rollup.Single(line => line.StartsWith(field, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024.0;
}
