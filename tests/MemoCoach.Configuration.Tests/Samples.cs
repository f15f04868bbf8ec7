using MemoCoach.Core.Configuration;

namespace MemoCoach.Configuration.Tests;

/// <summary>A valid configuration: the shipped documents and small fixtures for the long ones.</summary>
internal static class Samples
{
    internal static readonly ConfigurationValidator Validator = new(["figures", "owners", "dates"]);

    internal static string ShippedFolder { get; } = Path.Combine(SourceRoot(), "config");

    internal static IReadOnlyList<ConfigurationText> All { get; } = [.. Validator.FileNames.Select(name => new ConfigurationText($"config/{name}", Read(name)))];

    internal static ConfigurationText Of(string fileName) => All.Single(text => text.FileName == fileName);

    /// <summary>Writes the valid configuration to a folder.</summary>
    internal static void WriteTo(string folder)
    {
        foreach (var text in All)
        {
            File.WriteAllText(Path.Combine(folder, text.FileName), text.Text);
        }
    }

    private static string Read(string name)
    {
        var fixture = Path.Combine(AppContext.BaseDirectory, "Fixtures", name);
        return File.ReadAllText(File.Exists(fixture) ? fixture : Path.Combine(ShippedFolder, name));
    }

    private static string SourceRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "MemoCoach.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
