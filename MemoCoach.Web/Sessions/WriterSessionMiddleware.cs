using MemoCoach.Contracts.Problems;
using MemoCoach.Web.Accounts;
using MemoCoach.Web.Api;
using MemoCoach.Web.Localization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.Extensions;

namespace MemoCoach.Web.Sessions;

/// <summary>
/// Gives a newcomer a session with the first page, or sends them to sign in where everyone must. Without the API the page comes all the
/// same and says so.
/// </summary>
internal sealed partial class WriterSessionMiddleware(RequestDelegate next, ILogger<WriterSessionMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext context, SessionClient sessions)
    {
        var token = SessionCookie.Read(context.Request);
        if (token is null && IsPage(context))
        {
            (token, var mustSignIn) = await TryCreateAsync(context, sessions);
            if (mustSignIn && !context.Request.Path.StartsWithSegments(AccountAddress.Root, StringComparison.Ordinal))
            {
                context.Response.Redirect(AccountAddress.SignIn(context.Request.GetEncodedPathAndQuery()));
                return;
            }
        }

        if (token is not null)
        {
            context.User = WriterSession.UserOf(
                token, SessionCookie.ReadAccount(context.Request) is not null, context.Connection.RemoteIpAddress?.ToString(), ZoneCookie.Read(context.Request));
        }

        await next(context);
    }

    private static bool IsPage(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) && context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;

    private async Task<(string? Token, bool MustSignIn)> TryCreateAsync(HttpContext context, SessionClient sessions)
    {
        try
        {
            var token = await sessions.CreateAsync(context.RequestAborted);
            SessionCookie.Write(context, token);
            return (token, false);
        }
        catch (MemoCoachException exception) when (exception.Problem.Code == ProblemCodes.SignInRequired)
        {
            return (null, true);
        }
        catch (MemoCoachException exception)
        {
            LogNoSession(exception, exception.Problem.Code);
            return (null, false);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The API gave no session ({Code}); the page is shown without one.")]
    private partial void LogNoSession(Exception exception, string code);
}
