using Microsoft.AspNetCore.Authentication;

namespace MemoCoach.Api.Authentication;

/// <summary>Registers session tokens.</summary>
internal static class SessionAuthentication
{
    public static void AddSessionAuthentication(this IServiceCollection services)
    {
        services.AddAuthentication(SessionAuthenticationHandler.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, SessionAuthenticationHandler>(SessionAuthenticationHandler.SchemeName, null);
        services.AddAuthorization();
    }

    /// <summary>The operations of a group need a session.</summary>
    public static RouteGroupBuilder RequireWriter(this RouteGroupBuilder group) => group
        .RequireAuthorization()
        .ProducesProblem(StatusCodes.Status401Unauthorized);
}
