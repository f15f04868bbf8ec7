using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace MemoCoach.Bench;

/// <summary>The processes of an application that runs already: the AppHost, which holds Garnet, and its services (Linux).</summary>
internal sealed record ServiceProcesses(IReadOnlyList<(string Name, int Id)> All)
{
    /// <summary>Asks the AppHost's status page.</summary>
    public static async Task<ServiceProcesses> FindAsync(Uri status)
    {
        using var http = new HttpClient { BaseAddress = status };
        var state = JsonNode.Parse(await http.GetStringAsync(new Uri("/api/resources", UriKind.Relative)))!;
        var services = state["resources"]!.AsArray()
            .SelectMany(resource => resource!["replicas"]!.AsArray())
            .Where(replica => replica!["processId"] is not null)
            .Select(replica => ((string)replica!["name"]!, (int)replica["processId"]!))
            .ToList();
        return new([("AppHost", ParentOf(services[0].Item2)), .. services]);
    }

    /// <summary>What they have computed so far, together.</summary>
    public TimeSpan Cpu() => All.Aggregate(TimeSpan.Zero, (sum, process) => sum + Process.GetProcessById(process.Id).TotalProcessorTime);

    /// <summary>Their resident sets, added up.</summary>
    public double ResidentMegabytes() => All.Sum(process => Process.GetProcessById(process.Id).WorkingSet64) / 1048576.0;

    private static int ParentOf(int process) =>
        int.Parse(File.ReadAllLines($"/proc/{process}/status").Single(line => line.StartsWith("PPid:", StringComparison.Ordinal))[5..], CultureInfo.InvariantCulture);
}
