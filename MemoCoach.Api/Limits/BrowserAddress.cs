using System.Net;
using System.Security.Cryptography;
using System.Text;
using MemoCoach.Contracts;

namespace MemoCoach.Api.Limits;

/// <summary>Where a request comes from: the connection, or what the pages say of their browser, which counts only together with the service key.</summary>
internal sealed class BrowserAddress(IConfiguration settings)
{
    private readonly byte[]? key = settings[ServiceKey.Setting] is { Length: > 0 } value ? Encoding.UTF8.GetBytes(value) : null;

    public string? Of(HttpContext context) => Told(context.Request.Headers) ?? Network(context.Connection.RemoteIpAddress);

    private string? Told(IHeaderDictionary headers) =>
        key is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(headers[ServiceKey.KeyHeader].ToString()), key)
        && IPAddress.TryParse(headers[ServiceKey.AddressHeader], out var address)
            ? Network(address)
            : null;

    /// <summary>Of an IPv6 address the /64, since one customer has at least that many (RFC 6177).</summary>
    private static string? Network(IPAddress? address)
    {
        if (address is null)
        {
            return null;
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.GetAddressBytes() is { Length: 16 } bytes ? Convert.ToHexStringLower(bytes, 0, 8) : plain.ToString();
    }
}
