namespace MemoCoach.Core.Backups;

/// <summary>A backup that lies on this machine, so that it can be read more than once.</summary>
/// <param name="path">The file.</param>
/// <param name="name">What people call it.</param>
/// <param name="copy">The folder of a copy that was fetched, deleted at the end; <see langword="null"/> if the file is the backup itself.</param>
internal sealed class BackupFile(string path, string name, DirectoryInfo? copy = null) : IAsyncDisposable
{
    public string Path => path;

    public string Name => name;

    public ValueTask DisposeAsync()
    {
        copy?.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
