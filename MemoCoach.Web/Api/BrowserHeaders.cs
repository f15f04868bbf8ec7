using MemoCoach.Contracts;

namespace MemoCoach.Web.Api;

/// <summary>Tells the API which browser a call is for, so that its limits count browsers rather than the pages' own address.</summary>
internal sealed class BrowserHeaders(IConfiguration settings, IHttpContextAccessor accessor) : DelegatingHandler
{
    /// <summary>The browser's address, from whoever calls within a circuit; a plain request knows it itself.</summary>
    public static readonly HttpRequestOptionsKey<string> Address = new("browser-address");

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.Options.TryGetValue(Address, out var told) ? told : accessor.HttpContext?.Connection.RemoteIpAddress?.ToString();
        if (settings[ServiceKey.Setting] is { Length: > 0 } key && !string.IsNullOrEmpty(address))
        {
            request.Headers.TryAddWithoutValidation(ServiceKey.KeyHeader, key);
            request.Headers.TryAddWithoutValidation(ServiceKey.AddressHeader, address);
        }

        return base.SendAsync(request, cancellationToken);
    }
}
