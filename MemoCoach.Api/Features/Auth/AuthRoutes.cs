using MemoCoach.Api.Authentication;
using MemoCoach.Api.Limits;

namespace MemoCoach.Api.Features.Auth;

/// <summary>Operations on signing in and on one's own account.</summary>
internal static class AuthRoutes
{
    public static void MapAuth(this IEndpointRouteBuilder routes)
    {
        var open = routes.MapGroup("/api/v1/auth").WithTags("Accounts");
        open.MapPost("/login", Login.Handle).LimitedAs(RequestKind.SignIn).WithSummary("Sign in");
        open.MapPost("/link", UseLink.Handle).LimitedAs(RequestKind.SignIn).WithSummary("Choose a password by a one-time link");
        open.MapGet("/openid", FindOpenId.Handle).WithSummary("Where else one can sign in");
        open.MapPost("/openid/start", StartOpenId.Handle).LimitedAs(RequestKind.SignIn).WithSummary("Begin to sign in at that provider");
        open.MapPost("/openid/finish", FinishOpenId.Handle).LimitedAs(RequestKind.SignIn).WithSummary("Sign in with the provider's answer");
        open.MapGet("/me", Me.Handle).WithSummary("Whose the session is");

        var own = routes.MapGroup("/api/v1/auth").WithTags("Accounts").RequireWriter();
        own.MapPost("/logout", Logout.Handle).WithSummary("End the session");
        own.MapPost("/claim", Claim.Handle).RequireAccount().WithSummary("Take along what was written without an account");
        own.MapPost("/password", ChangePassword.Handle).LimitedAs(RequestKind.SignIn).RequireAccount().WithSummary("Change your password");
    }
}
