using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using IPNetwork = System.Net.IPNetwork;

namespace MemoCoach.ServiceDefaults;

/// <summary>The proxies that may say which browser a request comes from and whether it used TLS.</summary>
public static class TrustedProxies
{
    /// <summary>The environment variable that lists their networks, such as <c>10.0.0.0/8,192.168.1.7/32</c>. Without it nobody is believed.</summary>
    public const string Setting = "MEMOCOACH_TRUSTED_PROXIES";

    /// <summary>Believes <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> of those proxies only.</summary>
    /// <param name="app">The service.</param>
    /// <returns><paramref name="app"/>.</returns>
    /// <exception cref="OptionsValidationException">The list cannot be read.</exception>
    public static WebApplication UseTrustedProxies(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        if (app.Configuration[Setting] is not { Length: > 0 } list)
        {
            return app;
        }

        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            options.KnownIPNetworks.Add(Parse(network));
        }

        app.UseForwardedHeaders(options);
        return app;
    }

    private static IPNetwork Parse(string network) => IPNetwork.TryParse(network, out var parsed)
        ? parsed
        : throw new OptionsValidationException(
            Setting, typeof(TrustedProxies), [$"{Setting}: '{network}' is no network. Write one such as 10.0.0.0/8; a single proxy is 10.1.2.3/32."]);
}
