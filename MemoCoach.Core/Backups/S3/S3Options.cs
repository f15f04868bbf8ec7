using System.ComponentModel.DataAnnotations;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;

namespace MemoCoach.Core.Backups.S3;

/// <summary>How to reach S3-compatible storage (section <c>Backup:S3</c>). The keys stand elsewhere; these are references to them.</summary>
public sealed class S3Options
{
    /// <summary>The section's name.</summary>
    public const string Section = "Backup:S3";

    private const int Retries = 3, BytesPerMegabyte = 1 << 20;

    /// <summary>Address of the storage; <see langword="null"/> means Amazon's in the region.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The region; storage of other makers mostly takes any.</summary>
    public string Region { get; set; } = "us-east-1";

    /// <summary>The access key's id: <c>env:NAME</c> or <c>file:PATH</c>.</summary>
    public string AccessKey { get; set; } = "env:AWS_ACCESS_KEY_ID";

    /// <summary>The secret access key: <c>env:NAME</c> or <c>file:PATH</c>.</summary>
    public string SecretKey { get; set; } = "env:AWS_SECRET_ACCESS_KEY";

    /// <summary>Size of the parts in which a backup is sent, in MiB (Amazon's limits: 5 MiB to 5 GiB, at most 10,000 parts).</summary>
    [Range(5, 5120)]
    public int PartMegabytes { get; set; } = 16;

    /// <summary>Seconds that one request may take.</summary>
    [Range(1, 3600)]
    public int TimeoutSeconds { get; set; } = 300;

    internal long PartBytes => (long)PartMegabytes * BytesPerMegabyte;

    /// <summary>What people know the storage by.</summary>
    internal string Name => Endpoint?.ToString() ?? $"Amazon S3 in {Region}";

    /// <summary>A client; the keys are read anew, so that replaced ones count at once.</summary>
    /// <exception cref="InvalidOperationException">There is no key where the reference says.</exception>
    internal IAmazonS3 Connect() => new AmazonS3Client(
        new BasicAWSCredentials(
            Key(AccessKey, "access key's id", nameof(AccessKey)), Key(SecretKey, "secret access key", nameof(SecretKey))),
        Configuration());

    private static string Key(string reference, string what, string setting) => SecretReference.Read(reference)
        ?? throw new InvalidOperationException($"The storage's {what} was not found. Backup__S3__{setting} names it by env:NAME or file:PATH (now {reference}).");

    private AmazonS3Config Configuration()
    {
        var config = new AmazonS3Config
        {
            MaxErrorRetry = Retries,
            RetryMode = RequestRetryMode.Standard,
            Timeout = TimeSpan.FromSeconds(TimeoutSeconds),
            // Each request is signed together with the hash of its body, which every maker's storage checks; the newer checksums only Amazon's does.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (Endpoint is null)
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(Region);
            return config;
        }

        (config.ServiceURL, config.AuthenticationRegion, config.ForcePathStyle) = (Endpoint.ToString(), Region, true);
        return config;
    }
}
