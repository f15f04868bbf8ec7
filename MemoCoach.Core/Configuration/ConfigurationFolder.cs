using MemoCoach.Core.Configuration.Yaml;

namespace MemoCoach.Core.Configuration;

/// <summary>The folder that holds the documents and, under <c>environments</c>, a layer for each environment.</summary>
/// <param name="path">The folder.</param>
public sealed class ConfigurationFolder(string path)
{
    private const string DefaultName = "config";

    /// <summary>The folder's full path.</summary>
    public string Root { get; } = Path.GetFullPath(path);

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
    /// <param name="environment">The environment's name in any case, such as <c>Production</c>; one without a folder has no layers.</param>
    /// <returns>The configuration, or all problems, unreadable files among them.</returns>
    public ConfigurationReading Load(ConfigurationValidator validator, string environment)
    {
        if (!Directory.Exists(Root))
        {
            return new(null, [ConfigPlace.StartOf(Root).Problem("There is no configuration folder here. Set Configuration:Directory (Configuration__Directory) to the folder that holds rubric.yaml.")]);
        }

        var problems = new List<ConfigurationProblem>();
        var texts = Files(Root)
            .Concat(Files(Path.Combine(Root, "environments", environment.ToLowerInvariant())))
            .Select(file => Read(file, problems))
            .OfType<ConfigurationText>()
            .ToList();
        return problems.Count > 0 ? new(null, ConfigurationValidator.InOrder([.. problems, .. validator.Check(texts)])) : validator.Read(texts);
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

    private ConfigurationText? Read(string file, List<ConfigurationProblem> problems)
    {
        var shown = Path.GetRelativePath(Path.GetDirectoryName(Root) ?? Root, file).Replace('\\', '/');
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
