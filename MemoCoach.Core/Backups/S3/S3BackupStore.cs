namespace MemoCoach.Core.Backups.S3;

/// <summary>Backups as objects of a bucket, all below one prefix.</summary>
/// <param name="place">The bucket and the prefix; for one backup its key.</param>
/// <param name="options">How to reach it.</param>
internal sealed class S3BackupStore(S3Address place, S3Options options) : BackupStore
{
    private readonly S3Bucket _bucket = new(place, options);

    public override async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken)
    {
        var keys = await _bucket.ListAsync(cancellationToken);
        return [.. keys.Where(BackupFolder.IsBackup).OrderDescending(StringComparer.Ordinal).Select(key => (place with { Key = key }).ToString())];
    }

    public override Task DeleteAsync(string address, CancellationToken cancellationToken) => _bucket.DeleteAsync(S3Address.Read(address)!.Key, cancellationToken);

    public override async Task<string?> ReadNoteAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            await using var note = await FetchAsync(place.Below(name), cancellationToken);
            return await File.ReadAllTextAsync(note.Path, cancellationToken);
        }
        catch (BackupException missing) when (missing.Fault == BackupFault.Missing)
        {
            return null;
        }
    }

    public override Task WriteNoteAsync(string name, string text, CancellationToken cancellationToken) =>
        _bucket.PutTextAsync(place.Below(name).Key, text, cancellationToken);

    internal override async Task<BackupPart> BeginAsync(string name, CancellationToken cancellationToken)
    {
        await S3Upload.RemoveAbandonedAsync(_bucket, place, cancellationToken);
        var target = place.Below(name);
        return new S3Part(new S3Upload(_bucket, target, options), target);
    }

    internal override Task<BackupFile> FetchAsync(string address, CancellationToken cancellationToken) => FetchAsync(S3Address.Read(address)!, cancellationToken);

    private async Task<BackupFile> FetchAsync(S3Address wanted, CancellationToken cancellationToken)
    {
        var folder = TemporaryFolder.Create("memocoach-s3-");
        var file = new BackupFile(Path.Combine(folder.FullName, "backup"), wanted.ToString(), folder);
        try
        {
            await _bucket.DownloadAsync(wanted.Key, file.Path, cancellationToken);
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}
