using Amazon.S3;
using Amazon.S3.Model;
using Amazon.S3.Transfer;

namespace MemoCoach.Core.Backups.S3;

/// <summary>What is asked of a bucket. The client tries again by itself what may go better the next time.</summary>
/// <param name="place">The bucket, and what all keys begin with.</param>
/// <param name="options">How to reach it.</param>
internal sealed class S3Bucket(S3Address place, S3Options options)
{
    /// <summary>Does something with a client.</summary>
    /// <exception cref="BackupException">The storage is away, refuses, or has no such thing.</exception>
    public Task<T> AskAsync<T>(Func<IAmazonS3, Task<T>> ask, CancellationToken cancellationToken) => AskAsync(place, ask, cancellationToken);

    public async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken)
    {
        var request = new ListObjectsV2Request { BucketName = place.Bucket, Prefix = place.Below("").Key, Delimiter = "/" };
        var keys = new List<string>();
        do
        {
            var page = await AskAsync(client => client.ListObjectsV2Async(request, cancellationToken), cancellationToken);
            keys.AddRange((page.S3Objects ?? []).Select(found => found.Key));
            request.ContinuationToken = page.NextContinuationToken;
        }
        while (request.ContinuationToken is not null);
        return keys;
    }

    public Task DeleteAsync(string key, CancellationToken cancellationToken) =>
        AskAsync(client => client.DeleteObjectAsync(place.Bucket, key, cancellationToken), cancellationToken);

    public Task PutTextAsync(string key, string text, CancellationToken cancellationToken) => AskAsync(
        client => client.PutObjectAsync(
            new PutObjectRequest { BucketName = place.Bucket, Key = key, ContentBody = text, ContentType = "application/json", UseChunkEncoding = false }, cancellationToken),
        cancellationToken);

    /// <summary>Copies an object into a file.</summary>
    public Task DownloadAsync(string key, string path, CancellationToken cancellationToken) => AskAsync(
        place with { Key = key },
        async client =>
        {
            // Goes on where a connection broke.
            using var transfer = new TransferUtility(client);
            await transfer.DownloadAsync(path, place.Bucket, key, cancellationToken);
            return path;
        },
        cancellationToken);

    private async Task<T> AskAsync<T>(S3Address what, Func<IAmazonS3, Task<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            using var client = options.Connect();
            return await ask(client);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && S3Faults.Of(exception, what, options) is { } fault)
        {
            throw fault;
        }
    }
}
