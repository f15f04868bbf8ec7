using System.Reflection;

namespace MemoCoach.Deployment.Tests.Support;

/// <summary>The files of the source tree.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("Root");

    /// <summary>The names of all files, without their folders; not of what a build makes.</summary>
    public static IReadOnlySet<string> Names { get; } = new DirectoryInfo(Root).EnumerateFileSystemInfos()
        .SelectMany(entry => entry is DirectoryInfo folder ? Sources(folder) : [entry.Name]).ToHashSet();

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    public static string Read(string relative) => File.ReadAllText(PathOf(relative));

    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(PathOf(folder), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Sources(DirectoryInfo folder) => folder.Name is "bin" or "obj" or ".git"
        ? []
        : folder.EnumerateFileSystemInfos().SelectMany(entry => entry is DirectoryInfo inner ? Sources(inner) : [entry.Name]);

    public static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;
}
