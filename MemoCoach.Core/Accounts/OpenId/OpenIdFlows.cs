using System.Text.Json;
using MemoCoach.Core.Sessions;
using StackExchange.Redis;

namespace MemoCoach.Core.Accounts.OpenId;

/// <summary>An attempt to sign in that is under way.</summary>
/// <param name="Nonce">Binds the identity token to it.</param>
/// <param name="Verifier">Proves to the provider that whoever began it ends it (PKCE, RFC 7636).</param>
/// <param name="RedirectUri">Where the provider sends the browser.</param>
internal sealed record OpenIdFlow(string Nonce, string Verifier, string RedirectUri);

/// <summary>Attempts under way, in Redis, so that any replica may end what another began; each can be ended once.</summary>
internal sealed class OpenIdFlows(IConnectionMultiplexer redis)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    /// <summary>Keeps an attempt.</summary>
    /// <returns>Its state, which only the browser that began it knows.</returns>
    public async Task<string> KeepAsync(OpenIdFlow flow)
    {
        var state = SessionToken.Create();
        await redis.GetDatabase().StringSetAsync(Key(state), JsonSerializer.Serialize(flow), Lifetime);
        return state;
    }

    /// <summary>Takes an attempt, which ends it.</summary>
    public async Task<OpenIdFlow?> TakeAsync(string state) =>
        (string?)await redis.GetDatabase().StringGetDeleteAsync(Key(state)) is { } text ? JsonSerializer.Deserialize<OpenIdFlow>(text) : null;

    private static string Key(string state) => $"memocoach:openid:{SessionToken.Hash(state)}";
}
