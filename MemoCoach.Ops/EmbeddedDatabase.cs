using MemoCoach.Contracts;

namespace MemoCoach.Ops;

/// <summary>The SQLite file that the AppHost uses unless a connection string says otherwise.</summary>
internal static class EmbeddedDatabase
{
    public static string ConnectionString() => $"Data Source={Path.Combine(DataDirectory(), ResourceNames.Database + ".db")}";

    private static string DataDirectory() =>
        Environment.GetEnvironmentVariable("LocalRunner__DataDirectory") is { Length: > 0 } set ? set : Path.Combine(Solution() ?? Directory.GetCurrentDirectory(), ".data");

    private static string? Solution()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "MemoCoach.sln")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
