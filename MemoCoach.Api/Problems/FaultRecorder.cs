using MemoCoach.Core.Faults;
using MemoCoach.Core.Persistence;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Api.Problems;

/// <summary>
/// Writes down what will be answered with 500, for the administrators' page of errors. It handles nothing: the answer comes from whoever is next.
/// </summary>
internal sealed partial class FaultRecorder(IServiceScopeFactory scopes, ILogger<FaultRecorder> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.RequestAborted.IsCancellationRequested)
        {
            return false;
        }

        try
        {
            // The request's own context of the database may hold what could not be saved.
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<FaultLog>().WriteAsync(Operation(httpContext), exception, cancellationToken);
        }
        catch (Exception fault) when (fault is DbUpdateException || fault.IsDatabaseAway())
        {
            LogNotWritten(logger, fault);
        }

        return false;
    }

    private static string Operation(HttpContext context)
    {
        var route = context.Features.Get<IExceptionHandlerFeature>()?.Endpoint as RouteEndpoint;
        return $"{context.Request.Method} {route?.RoutePattern.RawText ?? "?"}";
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A fault could not be written down for the page of errors; it stands in this log.")]
    private static partial void LogNotWritten(ILogger logger, Exception exception);
}
