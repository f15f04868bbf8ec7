namespace MemoCoach.EndToEnd.Tests.Support;

/// <summary>The memos in tests/samples.</summary>
internal static class Samples
{
    /// <summary>Real memos of different kinds and quality.</summary>
    public static IReadOnlyList<string> Published { get; } =
        [Read("m-15-13-https-only.md"), Read("open-data-business-case.md"), Read("epa-case-study.md")];

    /// <summary>A short one with all parts.</summary>
    public static string Short { get; } = Read("server-room-en.md");

    private static string Read(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", file));
}
