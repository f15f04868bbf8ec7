using System.Security.Cryptography;

namespace MemoCoach.Core.Backups;

/// <summary>The operator's key: 256 bits, never itself used to encrypt, so that one key serves any number of backups.</summary>
public sealed class BackupKey
{
    private const int Bytes = 32;

    private readonly byte[] _key;

    private BackupKey(byte[] key) => _key = key;

    /// <summary>Reads the key that a reference names.</summary>
    /// <param name="reference"><c>env:NAME</c> or <c>file:PATH</c>: base64 of 32 random bytes, such as <c>openssl rand -base64 32</c> writes.</param>
    /// <returns>The key, or <see langword="null"/> without a reference.</returns>
    /// <exception cref="InvalidOperationException">There is no key of this kind. The key itself is not in the message.</exception>
    public static BackupKey? Read(string? reference)
    {
        if (string.IsNullOrEmpty(reference))
        {
            return null;
        }

        var key = new byte[Bytes];
        return SecretReference.Read(reference) is { } text && Convert.TryFromBase64String(text, key, out var written) && written == Bytes
            ? new BackupKey(key)
            : throw new InvalidOperationException(
                "The backup key was not found. Name it by env:NAME or file:PATH; it is base64 of 32 random bytes (openssl rand -base64 32).");
    }

    /// <summary>The key of one backup (HKDF, RFC 5869).</summary>
    internal byte[] For(BackupHeader header) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, _key, Bytes, Convert.FromBase64String(header.Salt!), "memocoach backup"u8.ToArray());
}
