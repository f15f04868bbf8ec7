using System.Globalization;
using System.Text.Json.Nodes;

namespace MemoCoach.Bench;

/// <summary>
/// Memory of the AppHost and its services, which run already (Linux). The resident set counts pages that the processes share once for each;
/// the proportional set divides them, so that its sum is what the machine really gives.
/// </summary>
internal static class MemoryBench
{
    public static async Task<int> RunAsync(Uri status)
    {
        using var http = new HttpClient { BaseAddress = status };
        var state = JsonNode.Parse(await http.GetStringAsync(new Uri("/api/resources", UriKind.Relative)))!;
        var services = state["resources"]!.AsArray()
            .SelectMany(resource => resource!["replicas"]!.AsArray())
            .Where(replica => replica!["processId"] is not null)
            .Select(replica => ((string)replica!["name"]!, (int)replica["processId"]!))
            .ToList();
        Console.WriteLine("| process | resident MB | proportional MB |\n|---|---:|---:|");
        var all = services.Prepend(("AppHost", ParentOf(services[0].Item2))).Select(process => Print(process.Item1, process.Item2)).ToList();
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

    private static int ParentOf(int process) =>
        int.Parse(File.ReadAllLines($"/proc/{process}/status").Single(line => line.StartsWith("PPid:", StringComparison.Ordinal))[5..], CultureInfo.InvariantCulture);
}
