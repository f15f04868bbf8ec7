using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MemoCoach.TestServers.OpenId;

/// <summary>
/// A provider of OpenID Connect on 127.0.0.1: discovery, authorize, token, keys. It holds its clients to the protocol (redirect address, PKCE, secret,
/// codes good once), and misbehaves on command.
/// </summary>
public sealed class LoopbackOpenId : IAsyncDisposable
{
    /// <summary>By what name it knows its client.</summary>
    public const string ClientId = "memo-coach";

    /// <summary>The client's secret.</summary>
    public const string ClientSecret = "known to the provider and one client";

    private readonly WebApplication _app;
    private readonly RSA _key = RSA.Create(2048);
    private readonly ConcurrentDictionary<string, Grant> _grants = new();

    private LoopbackOpenId(WebApplication app) => _app = app;

    /// <summary>Its issuer.</summary>
    public string Authority => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>What it does wrong.</summary>
    public OpenIdFault Fault { get; set; }

    /// <summary>What it says of whoever signs in, beside what the protocol asks for.</summary>
    public IReadOnlyDictionary<string, object> Claims { get; set; } =
        new Dictionary<string, object> { ["sub"] = "248289761001", ["preferred_username"] = "ana", ["email"] = "ana@example.com", ["email_verified"] = true };

    /// <summary>Starts one.</summary>
    public static async Task<LoopbackOpenId> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        var provider = new LoopbackOpenId(builder.Build());
        provider.Map();
        await provider._app.StartAsync();
        return provider;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
    }

    private void Map()
    {
        _app.MapGet("/.well-known/openid-configuration", () => Results.Json(new
        {
            issuer = Fault == OpenIdFault.OtherIssuer ? "https://elsewhere.example" : Authority,
            authorization_endpoint = $"{Authority}/authorize",
            token_endpoint = $"{Authority}/token",
            jwks_uri = $"{Authority}/keys",
            response_types_supported = new[] { "code" },
            subject_types_supported = new[] { "public" },
            id_token_signing_alg_values_supported = new[] { "RS256" },
        }));
        _app.MapGet("/keys", () => Results.Json(new { keys = new[] { IdentityToken.PublicKey(_key) } }));
        _app.MapGet("/authorize", Authorize);
        _app.MapPost("/token", TokenAsync);
    }

    /// <summary>Whoever asks has signed in here already.</summary>
    private IResult Authorize(string client_id, string redirect_uri, string response_type, string scope, string state, string nonce, string code_challenge, string code_challenge_method)
    {
        if (client_id != ClientId || response_type != "code" || code_challenge_method != "S256" || !scope.Split(' ').Contains("openid"))
        {
            return Results.BadRequest();
        }

        var code = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        _grants[code] = new(redirect_uri, nonce, code_challenge);
        var answer = Fault == OpenIdFault.Denied ? "error=access_denied" : $"code={code}";
        return Results.Redirect($"{redirect_uri}?{answer}&state={Uri.EscapeDataString(state)}");
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        if (Fault == OpenIdFault.Silent)
        {
            request.HttpContext.Abort();
            return Results.Empty;
        }

        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        var pair = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{ClientId}:{Uri.EscapeDataString(ClientSecret)}"));
        var isGood = _grants.TryRemove(form["code"].ToString(), out var grant)
            && form["grant_type"] == "authorization_code"
            && form["redirect_uri"] == grant.RedirectUri
            && IdentityToken.Hash(form["code_verifier"].ToString()) == grant.Challenge
            && request.Headers.Authorization == $"Basic {pair}"
            && Fault != OpenIdFault.TokenRefused;
        return isGood
            ? Results.Json(new { access_token = "unused", token_type = "Bearer", id_token = IdentityToken.Make(_key, Authority, grant!.Nonce, Claims, Fault) })
            : Results.Json(new { error = "invalid_grant" }, statusCode: 400);
    }

    private sealed record Grant(string RedirectUri, string Nonce, string Challenge);
}
