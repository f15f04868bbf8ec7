namespace MemoCoach.Core.Backups;

/// <summary>A backup that is being written into a folder. It is locked while it grows, and deleted unless it was finished.</summary>
internal sealed class FolderPart(string path, string finalPath) : BackupPart
{
    public override FileStream Stream { get; } = new(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 128 * 1024, FileOptions.Asynchronous);

    /// <summary>What a killed process has left is not locked; what another writes now is.</summary>
    public static void RemoveIfAbandoned(string part)
    {
        try
        {
            using var claim = new FileStream(part, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            File.Delete(part);
        }
        catch (IOException) when (File.Exists(part))
        {
            // Somebody is at it.
        }
    }

    /// <summary>Puts the bytes on the disk, then the name.</summary>
    public override Task<string> FinishAsync(CancellationToken cancellationToken)
    {
        Stream.Flush(flushToDisk: true);
        File.Move(path, finalPath);
        return Task.FromResult(finalPath);
    }

    public override async ValueTask DisposeAsync()
    {
        try
        {
            // Writes what it still holds, which a full disk does not take.
            await Stream.DisposeAsync();
        }
        finally
        {
            File.Delete(path);
        }
    }
}
