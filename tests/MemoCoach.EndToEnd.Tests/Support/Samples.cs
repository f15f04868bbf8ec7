namespace MemoCoach.EndToEnd.Tests.Support;

/// <summary>The memos in tests/samples.</summary>
internal static class Samples
{
    /// <summary>Real memos of different kinds and quality.</summary>
    public static IReadOnlyList<string> Published { get; } =
        [Read("m-15-13-https-only.md"), Read("open-data-business-case.md"), Read("epa-case-study.md")];

    /// <summary>A short one with all parts.</summary>
    public static string Short { get; } = Read("server-room-en.md");

    /// <summary>A short one with all parts, in Spanish.</summary>
    public static string Spanish { get; } = Read("reparto-electrico-es.md");

    /// <summary>A memo without one of its sections.</summary>
    /// <param name="memo">The memo.</param>
    /// <param name="heading">The section's heading.</param>
    public static string Without(string memo, string heading)
    {
        var start = memo.IndexOf($"# {heading}", StringComparison.Ordinal);
        var end = memo.IndexOf("\n# ", start, StringComparison.Ordinal);
        return memo.Remove(start, end + 1 - start);
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", file));
}
