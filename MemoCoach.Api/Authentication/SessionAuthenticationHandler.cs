using System.Security.Claims;
using System.Text.Encodings.Web;
using MemoCoach.Api.Problems;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace MemoCoach.Api.Authentication;

/// <summary>Knows the writer by the session token in <c>Authorization: Bearer</c> (RFC 6750).</summary>
internal sealed class SessionAuthenticationHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, SessionStore sessions, ICoachConfigurationSource configuration)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Bearer";
    private const string Prefix = SchemeName + " ";

    /// <summary>Longer values are no token of ours and need no look-up.</summary>
    private const int MaximumTokenLength = 200;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) || header.Length > MaximumTokenLength)
        {
            return AuthenticateResult.NoResult();
        }

        var session = await sessions.FindAsync(header[Prefix.Length..].Trim(), Context.RequestAborted);
        if (session is null)
        {
            return AuthenticateResult.Fail("The session is unknown or has ended.");
        }

        if (session.Role is null && configuration.Current.Auth.Enabled)
        {
            return AuthenticateResult.Fail("The session is anonymous, and everyone must sign in.");
        }

        Context.Features.Set(session);
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, session.WriterId.ToString())], SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = SchemeName;
        var problem = configuration.Current.Auth.Enabled ? ApiProblems.SignInRequired() : ApiProblems.SessionRequired();
        return problem.ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        ApiProblems.Forbidden(Context.GetEndpoint()!.Metadata.GetRequiredMetadata<RoleRequirement>().Role).ExecuteAsync(Context);
}
