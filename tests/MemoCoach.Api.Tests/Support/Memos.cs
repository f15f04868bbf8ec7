namespace MemoCoach.Api.Tests.Support;

/// <summary>The sample memos.</summary>
internal static class Memos
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "samples");

    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetFiles(Folder, "*.md").Select(path => Path.GetFileName(path)).Where(name => name != "README.md").Order()];

    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder, name));
}
