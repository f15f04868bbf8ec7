namespace MemoCoach.Core.Backups.S3;

/// <summary>A backup that is being written into a temporary file, and sent when it is whole.</summary>
internal sealed class S3Part : BackupPart
{
    private readonly DirectoryInfo _folder = TemporaryFolder.Create("memocoach-s3-");
    private readonly S3Upload _upload;
    private readonly S3Address _place;

    public S3Part(S3Upload upload, S3Address place)
    {
        (_upload, _place) = (upload, place);
        Stream = new(Path.Combine(_folder.FullName, "backup"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 128 * 1024, FileOptions.Asynchronous);
    }

    public override FileStream Stream { get; }

    public override async Task<string> FinishAsync(CancellationToken cancellationToken)
    {
        await Stream.DisposeAsync();
        await _upload.SendAsync(Stream.Name, cancellationToken);
        return _place.ToString();
    }

    public override async ValueTask DisposeAsync()
    {
        try
        {
            await Stream.DisposeAsync();
        }
        finally
        {
            _folder.Delete(recursive: true);
        }
    }
}
