using System.Globalization;
using System.Reflection;

namespace MemoCoach.LocalRunner.Running;

/// <summary>What the console says when everything is up.</summary>
internal static class Summary
{
    /// <summary>The product's name, from the AppHost's project file.</summary>
    public static string Product =>
        Assembly.GetEntryAssembly()?.GetCustomAttribute<AssemblyProductAttribute>()?.Product ?? "The application";

    public static string Of(IEnumerable<ResourceRun> runs, int statusPort, TimeSpan elapsed)
    {
        var addresses = runs.OrderByDescending(r => r.IsExternal)
            .SelectMany(r => r.Status).Where(s => s.Address is not null).Select(s => (s.Name, Address: s.Address!))
            .Append((Name: RunSettings.StatusName, Address: $"http://localhost:{statusPort}"))
            .OrderByDescending(a => a.Address.StartsWith("http", StringComparison.Ordinal)).ToList();
        var width = addresses.Max(a => a.Name.Length);
        return string.Join(Environment.NewLine,
        [
            "",
            string.Create(CultureInfo.InvariantCulture, $"{Product} is up in {elapsed.TotalSeconds:0.0} s"),
            "",
            .. addresses.Select(a => $"  {a.Name.PadRight(width)}  {a.Address}"),
            "",
            "Press Ctrl+C to stop.",
            "",
        ]);
    }
}
