using MemoCoach.Api.Limits;
using MemoCoach.Contracts.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace MemoCoach.Api.Authentication;

/// <summary>Registers session tokens, and says who may use an operation.</summary>
internal static class SessionAuthentication
{
    public static void AddSessionAuthentication(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddAuthentication(SessionAuthenticationHandler.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, SessionAuthenticationHandler>(SessionAuthenticationHandler.SchemeName, null);
        services.AddScoped<IAuthorizationHandler, RoleRequirementHandler>();
        services.AddAuthorization();
    }

    /// <summary>The operations of a group need a session; where <c>auth.yaml</c> asks for it, one of an account.</summary>
    public static RouteGroupBuilder RequireWriter(this RouteGroupBuilder group) => group
        .RequireAuthorization()
        .ProducesProblem(StatusCodes.Status401Unauthorized);

    /// <summary>The operation needs somebody who has signed in, whatever <c>auth.yaml</c> says.</summary>
    public static TBuilder RequireAccount<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.RequireRole(AccountRole.Writer);

    /// <summary>The operations of a group need an administrator, whatever <c>auth.yaml</c> says.</summary>
    public static RouteGroupBuilder RequireAdmin(this RouteGroupBuilder group) => group
        .RequireRole(AccountRole.Admin)
        .LimitedAs(RequestKind.Administration)
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status403Forbidden);

    private static TBuilder RequireRole<TBuilder>(this TBuilder builder, AccountRole role)
        where TBuilder : IEndpointConventionBuilder
    {
        var requirement = new RoleRequirement(role);
        return builder.RequireAuthorization(policy => policy.RequireAuthenticatedUser().AddRequirements(requirement)).WithMetadata(requirement);
    }
}
