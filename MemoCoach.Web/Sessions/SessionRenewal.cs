using MemoCoach.Contracts.Problems;
using MemoCoach.Web.Accounts;
using MemoCoach.Web.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Web.Sessions;

/// <summary>Replaces a session that has ended. A link from elsewhere cannot cost a writer a session that is still good.</summary>
internal static class SessionRenewal
{
    public static string Address(string returnUrl) => $"/session/renew?returnUrl={Uri.EscapeDataString(returnUrl)}";

    public static void MapSessionRenewal(this IEndpointRouteBuilder routes) => routes.MapGet("/session/renew", HandleAsync);

    private static async Task<Results<RedirectHttpResult, ProblemHttpResult>> HandleAsync(
        string? returnUrl, HttpContext context, SessionClient sessions, CancellationToken cancellationToken)
    {
        try
        {
            await RenewAsync(context, sessions, cancellationToken);
        }
        catch (MemoCoachException exception) when (exception.Problem.Code == ProblemCodes.SignInRequired)
        {
            return TypedResults.Redirect(AccountAddress.SignIn(LocalUrl.OrHome(returnUrl)));
        }
        catch (MemoCoachException exception) when (exception.Problem == Problem.Unreachable)
        {
            // The page explains it better than an error page would, and keeps the draft in sight.
            return TypedResults.Redirect(LocalUrl.OrHome(returnUrl));
        }

        return TypedResults.Redirect(LocalUrl.OrHome(returnUrl));
    }

    /// <summary>An account's session that has ended gives way to the anonymous one; that one, if it has ended too, to a new one.</summary>
    private static async Task RenewAsync(HttpContext context, SessionClient sessions, CancellationToken cancellationToken)
    {
        if (SessionCookie.ReadAccount(context.Request) is { } account)
        {
            if (await sessions.IsValidAsync(account, cancellationToken))
            {
                return;
            }

            SessionCookie.RemoveAccount(context);
        }

        var anonymous = SessionCookie.ReadAnonymous(context.Request);
        if (anonymous is null || !await sessions.IsValidAsync(anonymous, cancellationToken))
        {
            SessionCookie.Write(context, await CreateWorkingAsync(sessions, cancellationToken));
        }
    }

    /// <summary>Were a fresh session refused, the page would ask for another one at once, and so on without end.</summary>
    private static async Task<string> CreateWorkingAsync(SessionClient sessions, CancellationToken cancellationToken)
    {
        var token = await sessions.CreateAsync(cancellationToken);
        return await sessions.IsValidAsync(token, cancellationToken)
            ? token
            : throw new InvalidOperationException("The API refuses the session that it has just given; look at its log and its cache.");
    }
}
