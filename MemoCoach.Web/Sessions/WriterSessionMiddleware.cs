using MemoCoach.Web.Api;
using Microsoft.AspNetCore.Components.Endpoints;

namespace MemoCoach.Web.Sessions;

/// <summary>Gives a newcomer a session with the first page. Without the API the page comes all the same and says so.</summary>
internal sealed partial class WriterSessionMiddleware(RequestDelegate next, ILogger<WriterSessionMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext context, SessionClient sessions)
    {
        var token = SessionCookie.Read(context.Request);
        if (token is null && IsPage(context))
        {
            token = await TryCreateAsync(context, sessions);
        }

        if (token is not null)
        {
            context.User = WriterSession.UserOf(token);
        }

        await next(context);
    }

    private static bool IsPage(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) && context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;

    private async Task<string?> TryCreateAsync(HttpContext context, SessionClient sessions)
    {
        try
        {
            var token = await sessions.CreateAsync(context.RequestAborted);
            SessionCookie.Write(context, token);
            return token;
        }
        catch (MemoCoachException exception)
        {
            LogNoSession(exception, exception.Problem.Code);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The API gave no session ({Code}); the page is shown without one.")]
    private partial void LogNoSession(Exception exception, string code);
}
