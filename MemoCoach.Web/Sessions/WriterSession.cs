using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;

namespace MemoCoach.Web.Sessions;

/// <summary>
/// The session token of whoever looks at the page. It travels as a claim of the connection's user, which Blazor hands
/// from the request (prerendering) and from the WebSocket's handshake (circuit) to the components; no script sees it.
/// </summary>
internal sealed class WriterSession(AuthenticationStateProvider authentication)
{
    /// <summary>The name identifier, since antiforgery binds its tokens to that: an address may change between a page and its form.</summary>
    private const string TokenClaim = ClaimTypes.NameIdentifier;
    private const string AccountClaim = "memocoach:account";
    private const string AddressClaim = "memocoach:address";
    private const string ZoneClaim = "memocoach:zone";

    /// <summary>The user that stands for a session token.</summary>
    /// <param name="token">The API's token.</param>
    /// <param name="isAccount">Whether it was given for signing in.</param>
    /// <param name="address">Where the browser is, as far as it is known.</param>
    /// <param name="zone">The time zone that the browser named.</param>
    /// <returns>A user with the token as a claim.</returns>
    internal static ClaimsPrincipal UserOf(string token, bool isAccount = false, string? address = null, string? zone = null)
    {
        var identity = new ClaimsIdentity([new Claim(TokenClaim, token), new Claim(AddressClaim, address ?? "")], "session");
        if (isAccount)
        {
            identity.AddClaim(new Claim(AccountClaim, "true"));
        }

        if (zone is not null)
        {
            identity.AddClaim(new Claim(ZoneClaim, zone));
        }

        return new ClaimsPrincipal(identity);
    }

    /// <summary>The browser's time zone by its name in the IANA database; <see langword="null"/> while it is not known. Both hand the user over before anything is rendered.</summary>
    public string? ZoneName => authentication.GetAuthenticationStateAsync() is { IsCompletedSuccessfully: true } state ? state.Result.User.FindFirst(ZoneClaim)?.Value : null;

    /// <summary>Where the browser is.</summary>
    /// <returns>Its address when the circuit began; empty if it is not known.</returns>
    public async Task<string> AddressAsync() => (await UserAsync()).FindFirst(AddressClaim)?.Value ?? "";

    /// <summary>The token, or <see langword="null"/> while the API has not given one.</summary>
    /// <returns>The API's token.</returns>
    public async Task<string?> TokenAsync() => (await UserAsync()).FindFirst(TokenClaim)?.Value;

    /// <summary>Whether somebody has signed in here; the API decides whether that still stands.</summary>
    /// <returns><see langword="true"/> if so.</returns>
    public async Task<bool> IsSignedInAsync() => (await UserAsync()).HasClaim(claim => claim.Type == AccountClaim);

    private async Task<ClaimsPrincipal> UserAsync() => (await authentication.GetAuthenticationStateAsync()).User;
}
