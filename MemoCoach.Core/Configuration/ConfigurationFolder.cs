using MemoCoach.Core.Configuration.Yaml;
using Microsoft.Extensions.Configuration;

namespace MemoCoach.Core.Configuration;

/// <summary>The folder that holds the documents and, under <c>environments</c>, a layer for each environment.</summary>
/// <param name="path">The folder.</param>
public sealed class ConfigurationFolder(string path)
{
    /// <summary>The setting that names the folder, relative to the content root; without it the folder is looked for.</summary>
    public const string DirectorySetting = "Configuration:Directory";

    private const string DefaultName = "config";
    private const string Environments = "environments";
    private static readonly string[] UsualEnvironments = ["development", "staging", "production"];

    /// <summary>The folder's full path.</summary>
    public string Root { get; } = Path.GetFullPath(path);

    /// <summary>The folder that a program's settings name, otherwise the one that <see cref="Find"/> finds.</summary>
    /// <param name="settings">The program's settings.</param>
    /// <param name="contentRoot">What a relative path starts from, and where the search upwards begins.</param>
    /// <returns>The folder; it may be missing, which <see cref="Load"/> reports.</returns>
    public static ConfigurationFolder Of(IConfiguration settings, string contentRoot)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var directory = settings[DirectorySetting];
        return string.IsNullOrWhiteSpace(directory) ? Find(contentRoot) : new(Path.Combine(contentRoot, directory));
    }

    /// <summary>Finds the folder of an installation: published beside the program, otherwise in the source tree.</summary>
    /// <param name="contentRoot">Where the search upwards begins.</param>
    /// <returns>The folder; it may be missing, which <see cref="Load"/> reports.</returns>
    public static ConfigurationFolder Find(string contentRoot)
    {
        var published = Path.Combine(AppContext.BaseDirectory, DefaultName);
        return new(Directory.Exists(published) ? published : InSourceTree(contentRoot) ?? InSourceTree(AppContext.BaseDirectory) ?? published);
    }

    /// <summary>Reads the documents and lays the environment's layers over them.</summary>
    /// <param name="validator">Judges them.</param>
    /// <param name="environment">The environment's name in any case, such as <c>Production</c>.</param>
    /// <param name="values">Values that lie over the documents.</param>
    /// <returns>The configuration, or all problems, unreadable files among them.</returns>
    public ConfigurationReading Load(ConfigurationValidator validator, string environment, EnvironmentValues? values = null) =>
        Read(environment).Judge(validator, values);

    /// <summary>Reads the files as they are.</summary>
    /// <param name="environment">The environment's name in any case; it must be a usual one or have a folder.</param>
    /// <returns>The texts, and what stood in the way of reading others.</returns>
    public ConfigurationFiles Read(string environment)
    {
        if (!Directory.Exists(Root))
        {
            return new([], [ConfigPlace.StartOf(Root).Problem("There is no configuration folder here. Set Configuration:Directory (Configuration__Directory) to the folder that holds rubric.yaml.")]);
        }

        var layers = Path.Combine(Root, Environments);
        var name = environment.ToLowerInvariant();
        string[] known = [.. UsualEnvironments.Union(Directory.Exists(layers) ? Directory.EnumerateDirectories(layers).Select(layer => Path.GetFileName(layer)) : [])];
        if (!known.Contains(name))
        {
            return new([], [ConfigPlace.StartOf(Shown(layers)).Problem($"The environment '{environment}' is unknown. Set ASPNETCORE_ENVIRONMENT to one of {string.Join(", ", known)}, or make a folder of its name here.")]);
        }

        var problems = new List<ConfigurationProblem>();
        var texts = Files(Root).Concat(Files(Path.Combine(layers, name))).Select(file => Read(file, problems)).OfType<ConfigurationText>().ToList();
        return new(texts, problems);
    }

    private static string? InSourceTree(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "MemoCoach.sln")))
            {
                return Path.Combine(folder.FullName, DefaultName);
            }
        }

        return null;
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder).Where(file => Path.GetExtension(file) is ".yaml" or ".yml").Order(StringComparer.Ordinal)
            : [];

    private string Shown(string path) => Path.GetRelativePath(Path.GetDirectoryName(Root) ?? Root, path).Replace('\\', '/');

    private ConfigurationText? Read(string file, List<ConfigurationProblem> problems)
    {
        var shown = Shown(file);
        try
        {
            using var stream = File.OpenRead(file);
            var buffer = new byte[Utf8Text.MaximumBytes + 1];
            var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            return Utf8Text.Decode(shown, buffer.AsSpan(0, length), problems) is { } text ? new(shown, text) : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            problems.Add(ConfigPlace.StartOf(shown).Problem($"The file cannot be read. {unreadable.Message} Let the service's user read it."));
            return null;
        }
    }
}
