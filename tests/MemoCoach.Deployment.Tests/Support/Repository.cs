using System.IO.Enumeration;
using System.Reflection;

namespace MemoCoach.Deployment.Tests.Support;

/// <summary>The files of the source tree.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("Root");

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    public static string Read(string relative) => File.ReadAllText(PathOf(relative));

    /// <summary>Without what builds and other tests make meanwhile, and take away again.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        new FileSystemEnumerable<string>(PathOf(folder), (ref FileSystemEntry entry) => entry.ToFullPath(), new() { RecurseSubdirectories = true, AttributesToSkip = 0 })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && FileSystemName.MatchesSimpleExpression(pattern, entry.FileName),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => entry.FileName is not ("bin" or "obj" or "obj-manifest"),
        }.Order(StringComparer.Ordinal);

    public static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;
}
