using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace MemoCoach.TestServers.S3;

/// <summary>Checks Amazon's Signature Version 4 (https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html).</summary>
internal sealed class SignatureV4(string accessKey, string secretKey)
{
    private const string Scheme = "AWS4-HMAC-SHA256 ";

    /// <summary>The error code of a request that is not signed as it should be; null for one that is.</summary>
    public string? Refusal(HttpContext context, byte[] body)
    {
        var authorization = context.Request.Headers.Authorization.ToString();
        if (!authorization.StartsWith(Scheme, StringComparison.Ordinal))
        {
            return "AccessDenied";
        }

        var given = authorization[Scheme.Length..].Split(',', StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2)).ToDictionary(part => part[0], part => part[1]);
        var scope = given["Credential"].Split('/', 2);
        if (scope[0] != accessKey)
        {
            return "InvalidAccessKeyId";
        }

        if (context.Request.Headers["x-amz-content-sha256"] != Hex(SHA256.HashData(body)))
        {
            return "XAmzContentSHA256Mismatch";
        }

        var expected = Hex(HMACSHA256.HashData(SigningKey(scope[1].Split('/')), Encoding.UTF8.GetBytes(TextToSign(context, given["SignedHeaders"], scope[1]))));
        return expected == given["Signature"] ? null : "SignatureDoesNotMatch";
    }

    private static string TextToSign(HttpContext context, string signedHeaders, string scope)
    {
        var request = context.Request;
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?', 2);
        var headers = string.Concat(signedHeaders.Split(';').Select(name => $"{name}:{request.Headers[name].ToString().Trim()}\n"));
        var canonical = string.Join('\n', request.Method, target[0], Query(target), headers, signedHeaders, request.Headers["x-amz-content-sha256"]);
        return string.Join('\n', Scheme.Trim(), request.Headers["x-amz-date"], scope, Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical))));
    }

    /// <summary>The parameters in the order of their names; one without a value gets an empty one.</summary>
    private static string Query(string[] target) => target.Length == 1
        ? ""
        : string.Join('&', target[1].Split('&').Select(part => part.Contains('=', StringComparison.Ordinal) ? part : part + "=").Order(StringComparer.Ordinal));

    /// <summary>Date, region, service and a constant, each the key of the next.</summary>
    private byte[] SigningKey(string[] scope) => scope.Aggregate(
        Encoding.UTF8.GetBytes("AWS4" + secretKey), (key, part) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part)));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
