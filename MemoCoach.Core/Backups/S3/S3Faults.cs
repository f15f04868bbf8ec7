using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using MemoCoach.Core.Persistence;

namespace MemoCoach.Core.Backups.S3;

/// <summary>Says in sentences why storage did not do what it was asked.</summary>
internal static class S3Faults
{
    private const string NoSuchBucket = "NoSuchBucket";

    /// <summary>The failure as the operator reads it; <see langword="null"/> for one that is not the storage's.</summary>
    public static BackupException? Of(Exception exception, S3Address place, S3Options options) => exception switch
    {
        AmazonS3Exception { ErrorCode: NoSuchBucket } => new(
            BackupFault.Missing, $"There is no bucket {place.Bucket} at {options.Name}. Create it, or name another."),
        AmazonServiceException { StatusCode: HttpStatusCode.NotFound } => new(BackupFault.Missing, $"There is no backup {place}."),
        AmazonServiceException { StatusCode: HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden } refused => new(
            BackupFault.Refused,
            $"{options.Name} refuses the credentials or what they ask ({refused.ErrorCode}). Check Backup__S3__AccessKey, Backup__S3__SecretKey and the rights on {place.Bucket}."),
        AmazonServiceException failed => Away(options, failed.ErrorCode is { Length: > 0 } code ? code : failed.StatusCode.ToString()),
        // Of this machine's disk only that it is full can be told from a connection that broke.
        IOException when exception.IsDiskFull() => null,
        AmazonClientException or HttpRequestException or IOException or TimeoutException or TaskCanceledException => Away(options, exception.GetBaseException().GetType().Name),
        _ => null,
    };

    private static BackupException Away(S3Options options, string why) =>
        new(BackupFault.Away, $"{options.Name} does not answer as it should ({why}). Nothing was left under a final name; try again.");
}
