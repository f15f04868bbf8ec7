namespace MemoCoach.Core.Backups;

/// <summary>A backup that is being written. Nobody sees it under its name until it is finished; disposing it unfinished leaves nothing.</summary>
internal abstract class BackupPart : IAsyncDisposable
{
    /// <summary>Takes the bytes.</summary>
    public abstract FileStream Stream { get; }

    /// <summary>Puts the whole backup where it stays, then gives it its name.</summary>
    /// <returns>The backup's address.</returns>
    public abstract Task<string> FinishAsync(CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();
}
