using MemoCoach.TestServers;

namespace MemoCoach.Data.Tests.Support;

/// <summary>The kinds of database, and where a snapshot of each may go. Without PostgreSQL only SQLite is tried, unless CI=true.</summary>
public static class BothDatabases
{
    private static readonly string[] s_kinds =
        PostgresServer.Absence is null || Environment.GetEnvironmentVariable("CI") == "true" ? [Databases.Sqlite, Databases.Postgres] : [Databases.Sqlite];

    public static TheoryData<string> Kinds => [.. s_kinds];

    /// <summary>The kind beside one; where there is only one, that.</summary>
    public static string Other(string kind) => s_kinds.Length == 1 ? kind : s_kinds.Single(other => other != kind);

    public static TheoryData<string, string> Ways
    {
        get
        {
            var ways = new TheoryData<string, string>();
            foreach (var (from, to) in s_kinds.SelectMany(from => s_kinds.Select(to => (from, to))))
            {
                ways.Add(from, to);
            }

            return ways;
        }
    }
}
