namespace MemoCoach.Architecture.Tests;

/// <summary>The files people write, without what builds and runs leave among them.</summary>
internal static class SourceTree
{
    private static readonly string[] Made = ["bin", "obj", "obj-manifest", ".git", ".data", ".vs", ".idea", ".vscode", "artifacts", "TestResults", "node_modules"];

    public static string Root { get; } = FindRoot();

    public static IEnumerable<string> Files(string pattern = "*") => FilesIn(new(Root), pattern);

    public static string Shown(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static IEnumerable<string> FilesIn(DirectoryInfo folder, string pattern) =>
    [
        .. folder.EnumerateFiles(pattern).Select(file => file.FullName),
        .. folder.EnumerateDirectories().Where(inner => !Made.Contains(inner.Name)).SelectMany(inner => FilesIn(inner, pattern)),
    ];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "MemoCoach.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException($"No MemoCoach.sln above {AppContext.BaseDirectory}. Run the tests inside the source tree.");
        }

        return folder.FullName;
    }
}
