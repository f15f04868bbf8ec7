using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;

namespace MemoCoach.Web.Sessions;

/// <summary>
/// The session token of whoever looks at the page. It travels as a claim of the connection's user, which Blazor hands
/// from the request (prerendering) and from the WebSocket's handshake (circuit) to the components; no script sees it.
/// </summary>
internal sealed class WriterSession(AuthenticationStateProvider authentication)
{
    private const string TokenClaim = "memocoach:session-token";

    /// <summary>The user that stands for a session token.</summary>
    /// <param name="token">The API's token.</param>
    /// <returns>A user with the token as a claim.</returns>
    internal static ClaimsPrincipal UserOf(string token) => new(new ClaimsIdentity([new Claim(TokenClaim, token)], "session"));

    /// <summary>The token, or <see langword="null"/> while the API has not given one.</summary>
    /// <returns>The API's token.</returns>
    public async Task<string?> TokenAsync() => (await authentication.GetAuthenticationStateAsync()).User.FindFirst(TokenClaim)?.Value;
}
