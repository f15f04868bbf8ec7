using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace MemoCoach.TestServers.OpenId;

/// <summary>Identity tokens (RFC 7519), made by hand so that every part of one can be wrong.</summary>
internal static class IdentityToken
{
    private const string KeyId = "key-1";

    /// <summary>The public half of a key (RFC 7517).</summary>
    public static object PublicKey(RSA key)
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        return new { kty = "RSA", use = "sig", alg = "RS256", kid = KeyId, n = Base64Url.EncodeToString(parameters.Modulus), e = Base64Url.EncodeToString(parameters.Exponent) };
    }

    /// <summary>The challenge of a PKCE verifier (RFC 7636, S256).</summary>
    public static string Hash(string verifier) => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));

    public static string Make(RSA key, string issuer, string nonce, IReadOnlyDictionary<string, object> claims, OpenIdFault fault)
    {
        var header = new
        {
            alg = fault switch { OpenIdFault.NotSigned => "none", OpenIdFault.PublicKeyAsSecret => "HS256", _ => "RS256" },
            typ = "JWT",
            kid = fault == OpenIdFault.UnknownKey ? "key-2" : KeyId,
        };
        var content = $"{Encode(header)}.{Encode(Payload(issuer, nonce, claims, fault))}";
        return $"{content}.{Base64Url.EncodeToString(Sign(key, Encoding.ASCII.GetBytes(content), fault))}";
    }

    private static Dictionary<string, object> Payload(string issuer, string nonce, IReadOnlyDictionary<string, object> claims, OpenIdFault fault)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var payload = new Dictionary<string, object>(claims)
        {
            ["iss"] = fault == OpenIdFault.WrongIssuer ? "https://elsewhere.example" : issuer,
            ["aud"] = fault switch { OpenIdFault.WrongAudience => "other-client", OpenIdFault.OtherParty => new[] { LoopbackOpenId.ClientId, "other-client" }, _ => LoopbackOpenId.ClientId },
            ["nonce"] = fault == OpenIdFault.WrongNonce ? "another" : nonce,
            ["iat"] = now,
            ["exp"] = fault == OpenIdFault.Expired ? now - 600 : now + 600,
        };
        if (fault == OpenIdFault.OtherParty)
        {
            payload["azp"] = "other-client";
        }

        if (fault == OpenIdFault.Endless)
        {
            payload.Remove("exp");
        }

        return payload;
    }

    private static byte[] Sign(RSA key, byte[] content, OpenIdFault fault)
    {
        using var other = RSA.Create(2048);
        return fault switch
        {
            OpenIdFault.NotSigned => [],
            OpenIdFault.PublicKeyAsSecret => HMACSHA256.HashData(key.ExportSubjectPublicKeyInfo(), content),
            OpenIdFault.UnknownKey or OpenIdFault.ForgedSignature => other.SignData(content, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
            _ => key.SignData(content, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        };
    }

    private static string Encode(object value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value));
}
