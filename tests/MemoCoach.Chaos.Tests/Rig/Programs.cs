using System.Reflection;

namespace MemoCoach.Chaos.Tests.Rig;

/// <summary>The product's programs as they were built together with this one.</summary>
internal static class Programs
{
    private static readonly string s_root = Metadata("Root");

    public static string Folder(string project) => Path.Combine(s_root, $"MemoCoach.{project}");

    public static string Of(string project) => Path.Combine(Folder(project), Metadata("Output"), $"{(project == "Ops" ? "memocoach" : $"MemoCoach.{project}")}.dll");

    /// <summary>A short memo with all parts.</summary>
    public static string Memo { get; } = File.ReadAllText(Path.Combine(s_root, "tests/samples/server-room-en.md"));

    private static string Metadata(string key) =>
        typeof(Programs).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;
}
