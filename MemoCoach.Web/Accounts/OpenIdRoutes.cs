using MemoCoach.Contracts.Problems;
using MemoCoach.Web.Api;
using MemoCoach.Web.Sessions;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Web.Accounts;

/// <summary>Leads the browser to the provider of OpenID Connect and back. By links, not forms: the content security policy keeps forms to this site.</summary>
internal static class OpenIdRoutes
{
    private const string Start = "/session/openid";
    private const string Callback = $"{Start}/callback";

    public static string Address(string returnUrl) => $"{Start}?returnUrl={Uri.EscapeDataString(returnUrl)}";

    public static void MapOpenId(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Start, StartAsync);
        routes.MapGet(Callback, FinishAsync);
    }

    private static async Task<RedirectHttpResult> StartAsync(
        string? returnUrl, HttpContext context, AccountClient accounts, IDataProtectionProvider protection, CancellationToken cancellationToken)
    {
        var target = LocalUrl.OrHome(returnUrl);
        try
        {
            var redirectUri = $"{context.Request.Scheme}://{context.Request.Host}{Callback}";
            var start = await accounts.StartOpenIdAsync(redirectUri, cancellationToken);
            new OpenIdAttempt(start.State, target).Write(context, protection);
            return TypedResults.Redirect(start.Address);
        }
        catch (MemoCoachException exception)
        {
            return TypedResults.Redirect(AccountAddress.SignIn(target, exception.Problem.Code));
        }
    }

    private static async Task<RedirectHttpResult> FinishAsync(
        string? state, string? code, HttpContext context, AccountClient accounts, IDataProtectionProvider protection, CancellationToken cancellationToken)
    {
        var attempt = OpenIdAttempt.Take(context, protection);
        if (attempt is null || attempt.State != state)
        {
            return TypedResults.Redirect(AccountAddress.SignIn("/", ProblemCodes.OpenIdStale));
        }

        try
        {
            var token = await accounts.FinishOpenIdAsync(attempt.State, code, cancellationToken);
            SessionCookie.WriteAccount(context, token);
            await accounts.TakeAlongAsync(context, token, cancellationToken);
            return TypedResults.Redirect(attempt.ReturnUrl);
        }
        catch (MemoCoachException exception)
        {
            return TypedResults.Redirect(AccountAddress.SignIn(attempt.ReturnUrl, exception.Problem.Code));
        }
    }
}
