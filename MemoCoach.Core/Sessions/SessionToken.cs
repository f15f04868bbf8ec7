using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace MemoCoach.Core.Sessions;

/// <summary>Opaque session tokens: 256 random bits as base64url (RFC 4648 section 5).</summary>
internal static class SessionToken
{
    private const int Bytes = 32;

    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is stored instead of the token: lower-case hexadecimal SHA-256. A random token needs no salt.</summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
