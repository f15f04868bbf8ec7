using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace MemoCoach.Core.Accounts.OpenId;

/// <summary>What is asked of the provider itself: its description and keys, which are kept for a while, and the tokens for a code.</summary>
internal sealed class OpenIdProvider(IHttpClientFactory http)
{
    /// <summary>Name of the <see cref="HttpClient"/> that calls it.</summary>
    public const string HttpClientName = "openid";

    private static readonly TimeSpan BetweenRefreshes = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<string, ConfigurationManager<OpenIdConnectConfiguration>> descriptions = new();

    /// <summary>Reads its description. The issuer named there must be the one asked, or anybody's tokens would do.</summary>
    /// <exception cref="OpenIdException">It does not answer, or describes another.</exception>
    public async Task<OpenIdConnectConfiguration> DescribeAsync(OpenIdClient client, CancellationToken cancellationToken)
    {
        try
        {
            var description = await Description(client).GetConfigurationAsync(cancellationToken);
            return description.Issuer?.TrimEnd('/') == client.Authority ? description : throw new OpenIdException(OpenIdFailure.Foreign);
        }
        catch (Exception exception) when (IsAway(exception, cancellationToken))
        {
            throw new OpenIdException(OpenIdFailure.Unreachable, exception);
        }
    }

    /// <summary>Has the description read again at the next question: a key is not among those known.</summary>
    public void Forget(OpenIdClient client) => Description(client).RequestRefresh();

    /// <summary>Trades a code for the identity token (OpenID Connect Core, section 3.1.3).</summary>
    /// <exception cref="OpenIdException">It does not answer, or refuses.</exception>
    public async Task<string> TradeAsync(OpenIdClient client, OpenIdConnectConfiguration provider, OpenIdFlow flow, string code, CancellationToken cancellationToken)
    {
        try
        {
            using var request = TokenRequest(client, provider, flow, code);
            using var connection = http.CreateClient(HttpClientName);
            using var answer = await connection.SendAsync(request, cancellationToken);
            if ((int)answer.StatusCode is >= 400 and < 500)
            {
                throw new OpenIdException(OpenIdFailure.Denied);
            }

            using var body = JsonDocument.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(cancellationToken));
            return body.RootElement.TryGetProperty("id_token", out var token) && token.GetString() is { } text ? text : throw new OpenIdException(OpenIdFailure.Denied);
        }
        catch (Exception exception) when (IsAway(exception, cancellationToken))
        {
            throw new OpenIdException(OpenIdFailure.Unreachable, exception);
        }
    }

    private static bool IsAway(Exception exception, CancellationToken cancellationToken) =>
        !cancellationToken.IsCancellationRequested
        && exception is HttpRequestException or IOException or JsonException or OperationCanceledException or InvalidOperationException;

    /// <summary>The secret goes into the header unless the provider takes it in the body only (section 9).</summary>
    private static HttpRequestMessage TokenRequest(OpenIdClient client, OpenIdConnectConfiguration provider, OpenIdFlow flow, string code)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, provider.TokenEndpoint);
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = flow.RedirectUri,
            ["client_id"] = client.Id,
            ["code_verifier"] = flow.Verifier,
        };
        var methods = provider.TokenEndpointAuthMethodsSupported;
        if (client.Secret is { } secret && methods.Count > 0 && !methods.Contains("client_secret_basic"))
        {
            form["client_secret"] = secret;
        }
        else if (client.Secret is not null)
        {
            var pair = $"{Uri.EscapeDataString(client.Id)}:{Uri.EscapeDataString(client.Secret)}";
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
        }

        request.Content = new FormUrlEncodedContent(form);
        return request;
    }

    private ConfigurationManager<OpenIdConnectConfiguration> Description(OpenIdClient client) => descriptions.GetOrAdd(client.Authority, authority => new(
        $"{authority}/.well-known/openid-configuration",
        new OpenIdConnectConfigurationRetriever(),
        new HttpDocumentRetriever(http.CreateClient(HttpClientName)) { RequireHttps = !new Uri(authority).IsLoopback })
    {
        RefreshInterval = BetweenRefreshes,
    });
}
