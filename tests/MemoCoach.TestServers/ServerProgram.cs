namespace MemoCoach.TestServers;

/// <summary>Finds a server's program on the PATH, or where Debian keeps PostgreSQL's.</summary>
internal static class ServerProgram
{
    private const string PostgresVersions = "/usr/lib/postgresql";

    public static string? Find(string name) => Directories().Select(directory => Path.Combine(directory, name)).FirstOrDefault(File.Exists);

    private static IEnumerable<string> Directories()
    {
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        var versions = Directory.Exists(PostgresVersions) ? Directory.GetDirectories(PostgresVersions) : [];
        return [.. path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries), .. versions.Select(version => Path.Combine(version, "bin"))];
    }
}
