namespace MemoCoach.Core.Backups.S3;

/// <summary>A place in S3-compatible storage.</summary>
/// <param name="Bucket">The bucket.</param>
/// <param name="Key">An object's key, or what the keys of several begin with; no slash at either end.</param>
internal sealed record S3Address(string Bucket, string Key)
{
    private const string Scheme = "s3:";

    /// <summary>Reads <c>s3://bucket/key</c>.</summary>
    /// <returns>The place, or <see langword="null"/> for the path of a file or folder.</returns>
    public static S3Address? Read(string address)
    {
        if (!address.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var parts = address[Scheme.Length..].TrimStart('/').Split('/', 2);
        return parts[0].Length > 0
            ? new(parts[0], parts.Length > 1 ? parts[1].Trim('/') : "")
            : throw new InvalidOperationException($"{address} names no bucket. Write s3://bucket/prefix.");
    }

    /// <summary>A place below this one.</summary>
    public S3Address Below(string name) => this with { Key = Key.Length == 0 ? name : $"{Key}/{name}" };

    public override string ToString() => $"s3://{Bucket}/{Key}";
}
