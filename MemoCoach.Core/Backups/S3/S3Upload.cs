using Amazon.S3.Model;

namespace MemoCoach.Core.Backups.S3;

/// <summary>
/// Sends a file in parts. The object appears, whole, when the last request completes the upload; before that storage holds parts that nobody sees
/// (https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html).
/// </summary>
internal sealed class S3Upload(S3Bucket bucket, S3Address place, S3Options options)
{
    private const int MostParts = 10_000;

    /// <summary>Longer than an upload takes: what is older was left by a process that died.</summary>
    private static readonly TimeSpan s_abandoned = TimeSpan.FromDays(1);

    public async Task SendAsync(string path, CancellationToken cancellationToken)
    {
        var begun = await bucket.AskAsync(client => client.InitiateMultipartUploadAsync(place.Bucket, place.Key, cancellationToken), cancellationToken);
        try
        {
            var parts = await SendPartsAsync(path, begun.UploadId, cancellationToken);
            await bucket.AskAsync(
                client => client.CompleteMultipartUploadAsync(
                    new CompleteMultipartUploadRequest { BucketName = place.Bucket, Key = place.Key, UploadId = begun.UploadId, PartETags = parts }, cancellationToken),
                cancellationToken);
        }
        catch
        {
            await TryAbortAsync(begun.UploadId);
            throw;
        }
    }

    /// <summary>Removes the parts that killed processes have left below a place. It is the first request of a backup, and finds out whether there is a bucket.</summary>
    public static async Task RemoveAbandonedAsync(S3Bucket bucket, S3Address below, CancellationToken cancellationToken)
    {
        // The clock with which requests are signed.
        var now = TimeProvider.System.GetUtcNow();
        var request = new ListMultipartUploadsRequest { BucketName = below.Bucket, Prefix = below.Below("").Key };
        var open = await bucket.AskAsync(client => client.ListMultipartUploadsAsync(request, cancellationToken), cancellationToken);
        foreach (var upload in (open.MultipartUploads ?? []).Where(upload => upload.Initiated is { } since && now - since.ToUniversalTime() > s_abandoned))
        {
            await bucket.AskAsync(client => client.AbortMultipartUploadAsync(below.Bucket, upload.Key, upload.UploadId, cancellationToken), cancellationToken);
        }
    }

    private async Task<List<PartETag>> SendPartsAsync(string path, string upload, CancellationToken cancellationToken)
    {
        var length = new FileInfo(path).Length;
        var size = Math.Max(options.PartBytes, (length + MostParts - 1) / MostParts);
        var parts = new List<PartETag>();
        for (var position = 0L; position < length; position += size)
        {
            var part = new UploadPartRequest
            {
                BucketName = place.Bucket,
                Key = place.Key,
                UploadId = upload,
                PartNumber = parts.Count + 1,
                FilePath = path,
                FilePosition = position,
                PartSize = Math.Min(size, length - position),
                // Not in chunks: the hash of the whole part is signed with it.
                UseChunkEncoding = false,
            };
            parts.Add(new PartETag(await bucket.AskAsync(client => client.UploadPartAsync(part, cancellationToken), cancellationToken)));
        }

        return parts;
    }

    /// <summary>What cannot be taken back now, because the storage is away, a later backup removes.</summary>
    private async Task TryAbortAsync(string upload)
    {
        try
        {
            await bucket.AskAsync(client => client.AbortMultipartUploadAsync(place.Bucket, place.Key, upload), CancellationToken.None);
        }
        catch (BackupException)
        {
            // The failure that led here is the one to tell of.
        }
    }
}
