namespace MemoCoach.Core.Backups;

/// <summary>Folders for copies of the database that are needed for a while. Whoever makes one deletes it; what a killed process left goes with the next.</summary>
internal static class TemporaryFolder
{
    /// <summary>Longer than any copy is needed.</summary>
    private static readonly TimeSpan s_abandoned = TimeSpan.FromDays(1);

    /// <summary>Creates a folder that only this user can read, and deletes those of the same purpose that were left a day ago or earlier.</summary>
    /// <param name="prefix">What it is for: the beginning of its name.</param>
    public static DirectoryInfo Create(string prefix)
    {
        var created = Directory.CreateTempSubdirectory(prefix);
        var abandoned = TimeProvider.System.GetUtcNow().UtcDateTime - s_abandoned;
        foreach (var left in created.Parent!.EnumerateDirectories(prefix + "*").Where(folder => folder.LastWriteTimeUtc < abandoned && folder.LinkTarget is null))
        {
            Remove(left);
        }

        return created;
    }

    private static void Remove(DirectoryInfo left)
    {
        try
        {
            left.Delete(recursive: true);
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            // Another user's, or another process was quicker.
        }
    }
}
