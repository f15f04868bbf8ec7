namespace MemoCoach.Offline.Tests.Support;

/// <summary>The memos of tests/samples.</summary>
internal static class Samples
{
    public static string[] Names { get; } =
        ["m-15-13-https-only", "open-data-business-case", "epa-case-study", "server-room-en", "reparto-electrico-es"];

    public static string Read(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", name + ".md"));
}
