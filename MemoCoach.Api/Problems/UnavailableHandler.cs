using MemoCoach.Contracts.Problems;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Queue;
using Microsoft.AspNetCore.Diagnostics;

namespace MemoCoach.Api.Problems;

/// <summary>Answers 503 instead of 500 while the database or Redis is away: trying again will help.</summary>
internal sealed partial class UnavailableHandler(ILogger<UnavailableHandler> logger) : IExceptionHandler
{
    private const string RetryAfterSeconds = "5";

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!exception.IsRedisAway() && !exception.IsDatabaseAway())
        {
            return false;
        }

        LogAway(logger, exception);
        httpContext.Response.Headers.RetryAfter = RetryAfterSeconds;
        await ApiProblems.Problem(
            StatusCodes.Status503ServiceUnavailable,
            ProblemCodes.Unavailable,
            "A part of the system does not answer. Nothing was lost; try again in a few seconds.").ExecuteAsync(httpContext);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Database or Redis is away.")]
    private static partial void LogAway(ILogger logger, Exception exception);
}
