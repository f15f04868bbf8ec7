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
        var current = SessionCookie.Read(context.Request);
        try
        {
            if (current is null || !await sessions.IsValidAsync(current, cancellationToken))
            {
                SessionCookie.Write(context, await CreateWorkingAsync(sessions, cancellationToken));
            }
        }
        catch (MemoCoachException exception) when (exception.Problem == Problem.Unreachable)
        {
            // The page explains it better than an error page would, and keeps the draft in sight.
            return TypedResults.Redirect(LocalUrl.OrHome(returnUrl));
        }

        return TypedResults.Redirect(LocalUrl.OrHome(returnUrl));
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
