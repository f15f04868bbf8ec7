using MemoCoach.Core.Backups.S3;

namespace MemoCoach.Core.Backups;

/// <summary>Where backups are kept: a folder, or a bucket of S3-compatible storage. A backup's address is its path or <c>s3://bucket/key</c>.</summary>
public abstract class BackupStore
{
    /// <summary>Opens a store.</summary>
    /// <param name="address">A folder's path, or <c>s3://bucket/prefix</c>.</param>
    /// <param name="s3">How to reach S3-compatible storage; <see langword="null"/> for the defaults.</param>
    /// <returns>The store; nothing has been asked of it yet.</returns>
    /// <exception cref="InvalidOperationException">An address that begins with <c>s3:</c> names no bucket.</exception>
    public static BackupStore At(string address, S3Options? s3) =>
        S3Address.Read(address) is { } place ? new S3BackupStore(place, s3 ?? new S3Options()) : new BackupFolder(address);

    /// <summary>The addresses of the backups, newest first.</summary>
    /// <param name="cancellationToken">Ends waiting.</param>
    public abstract Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Deletes a backup.</summary>
    /// <param name="address">One of <see cref="ListAsync"/>.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    public abstract Task DeleteAsync(string address, CancellationToken cancellationToken);

    /// <summary>Reads a note that lies beside the backups.</summary>
    /// <param name="name">Its file name.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>Its text, or <see langword="null"/> if there is none.</returns>
    public abstract Task<string?> ReadNoteAsync(string name, CancellationToken cancellationToken);

    /// <summary>Writes a note beside the backups, whole or not at all.</summary>
    /// <param name="name">Its file name.</param>
    /// <param name="text">Its text.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    public abstract Task WriteNoteAsync(string name, string text, CancellationToken cancellationToken);

    /// <summary>Begins a backup, after removing what killed processes have left.</summary>
    internal abstract Task<BackupPart> BeginAsync(string name, CancellationToken cancellationToken);

    /// <summary>Makes a backup readable as a file.</summary>
    internal abstract Task<BackupFile> FetchAsync(string address, CancellationToken cancellationToken);
}
