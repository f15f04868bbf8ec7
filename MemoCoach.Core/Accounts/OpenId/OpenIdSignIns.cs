using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using MemoCoach.Contracts.Accounts;
using MemoCoach.Contracts.Sessions;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Llm.Settings;
using MemoCoach.Core.Persistence.Entities;
using MemoCoach.Core.Sessions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace MemoCoach.Core.Accounts.OpenId;

/// <summary>
/// Signing in at a provider of OpenID Connect: authorization code flow with PKCE. The pages only lead the browser there and back; secret, nonce,
/// verifier and token stay here.
/// </summary>
public sealed partial class OpenIdSignIns
{
    private readonly ICoachConfigurationSource configuration;
    private readonly IConfiguration settings;
    private readonly SecretFiles files;
    private readonly OpenIdProvider provider;
    private readonly OpenIdTokens tokens;
    private readonly OpenIdFlows flows;
    private readonly OpenIdAccounts accounts;
    private readonly AccountSessions sessions;
    private readonly ILogger<OpenIdSignIns> logger;

    internal OpenIdSignIns(
        ICoachConfigurationSource configuration, IConfiguration settings, SecretFiles files, OpenIdProvider provider, OpenIdTokens tokens,
        OpenIdFlows flows, OpenIdAccounts accounts, AccountSessions sessions, ILogger<OpenIdSignIns> logger) =>
        (this.configuration, this.settings, this.files, this.provider, this.tokens, this.flows, this.accounts, this.sessions, this.logger) =
        (configuration, settings, files, provider, tokens, flows, accounts, sessions, logger);

    /// <summary>What the provider is called; <see langword="null"/> if there is none.</summary>
    public string? DisplayName => FindClient()?.Configuration.DisplayName;

    /// <summary>Begins an attempt.</summary>
    /// <param name="redirectUri">Where the provider is to send the browser; it knows which addresses are right.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>Where to send the browser, and the state that must come back with it.</returns>
    /// <exception cref="OpenIdException">It cannot be begun.</exception>
    public Task<OpenIdStart> StartAsync(string redirectUri, CancellationToken cancellationToken) => LoggedAsync(async () =>
    {
        var client = FindClient() ?? throw new OpenIdException(OpenIdFailure.Off);
        var description = await provider.DescribeAsync(client, cancellationToken);
        var flow = new OpenIdFlow(SessionToken.Create(), SessionToken.Create(), redirectUri);
        var state = await flows.KeepAsync(flow);
        return new OpenIdStart(
            QueryHelpers.AddQueryString(description.AuthorizationEndpoint, new Dictionary<string, string?>
            {
                ["response_type"] = "code",
                ["client_id"] = client.Id,
                ["redirect_uri"] = redirectUri,
                ["scope"] = string.Join(' ', client.Configuration.Scopes),
                ["state"] = state,
                ["nonce"] = flow.Nonce,
                ["code_challenge"] = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(flow.Verifier))),
                ["code_challenge_method"] = "S256",
            }),
            state);
    });

    /// <summary>Ends an attempt.</summary>
    /// <param name="request">What the provider sent along with the browser.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>A session of the account.</returns>
    /// <exception cref="OpenIdException">It did not work.</exception>
    public Task<CreatedSession> FinishAsync(FinishOpenIdRequest request, CancellationToken cancellationToken) => LoggedAsync(async () =>
    {
        ArgumentNullException.ThrowIfNull(request);
        var client = FindClient() ?? throw new OpenIdException(OpenIdFailure.Off);
        var flow = await flows.TakeAsync(request.State ?? "") ?? throw new OpenIdException(OpenIdFailure.Stale);
        if (string.IsNullOrEmpty(request.Code))
        {
            throw new OpenIdException(OpenIdFailure.Denied);
        }

        var description = await provider.DescribeAsync(client, cancellationToken);
        var token = await provider.TradeAsync(client, description, flow, request.Code, cancellationToken);
        var claims = await tokens.ReadAsync(client, token, flow.Nonce, cancellationToken);
        var role = OpenIdAdmission.RoleOf(claims, client.Configuration);
        var account = await accounts.FindOrCreateAsync(client.Authority, claims, role, cancellationToken);
        return await BeginSessionAsync(account, client, cancellationToken);
    });

    private OpenIdClient? FindClient() => OpenIdClient.Find(configuration.Current.Auth.OpenId, settings, files);

    private async Task<CreatedSession> BeginSessionAsync(Account account, OpenIdClient client, CancellationToken cancellationToken)
    {
        if (account.IsDisabled)
        {
            throw new OpenIdException(OpenIdFailure.Shut);
        }

        return await sessions.BeginAsync(account, $"at {client.Authority}", cancellationToken) ?? throw new OpenIdException(OpenIdFailure.Shut);
    }

    private async Task<T> LoggedAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (OpenIdException failure) when (failure.Failure is not OpenIdFailure.Off)
        {
            LogFailed(logger, failure.Failure, failure.InnerException?.GetType().Name);
            throw;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Signing in by OpenID Connect did not work: {Failure} ({Fault}).")]
    private static partial void LogFailed(ILogger logger, OpenIdFailure failure, string? fault);
}
