using MemoCoach.Contracts.Accounts;
using MemoCoach.Contracts.Problems;
using MemoCoach.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Problems;

/// <summary>Problem details (RFC 9457) with a code and a sentence for people.</summary>
internal static class ApiProblems
{
    public static void AddApiProblems(this IServiceCollection services)
    {
        services.AddProblemDetailsWithCodes(StatusProblems.Of);
        services.AddExceptionHandler<BadRequestHandler>();
        services.AddExceptionHandler<UnavailableHandler>();
        services.AddExceptionHandler<FaultRecorder>();

        // In every environment, so that BadRequestHandler can say what is wrong.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
    }

    public static ProblemHttpResult Problem(int status, string code, string detail) =>
        TypedResults.Problem(detail, statusCode: status, extensions: new Dictionary<string, object?> { ["code"] = code });

    public static ProblemHttpResult Invalid(string code, string detail) => Problem(StatusCodes.Status400BadRequest, code, detail);

    public static ProblemHttpResult EvaluationNotFound() =>
        Problem(StatusCodes.Status404NotFound, ProblemCodes.NotFound, "There is no evaluation with this id in your session.");

    public static ProblemHttpResult AccountNotFound() =>
        Problem(StatusCodes.Status404NotFound, ProblemCodes.NotFound, "There is no account with this id.");

    public static ProblemHttpResult JobNotFound() =>
        Problem(StatusCodes.Status404NotFound, ProblemCodes.NotFound, "There is no such job in that state. It may have been done or discarded meanwhile.");

    public static ProblemHttpResult TooManyRequests(double seconds) => Problem(
        StatusCodes.Status429TooManyRequests, ProblemCodes.TooManyRequests, $"These are more requests than are answered in a minute. Wait {seconds:N0} s and go on.");

    public static ProblemHttpResult SignInRequired() => Problem(
        StatusCodes.Status401Unauthorized,
        ProblemCodes.SignInRequired,
        "This installation asks everyone to sign in. Get a token with POST /api/v1/auth/login and send it as 'Authorization: Bearer …'.");

    public static ProblemHttpResult Forbidden(AccountRole required) => required == AccountRole.Admin
        ? Problem(StatusCodes.Status403Forbidden, ProblemCodes.AdminRequired, "This needs an administrator's account. Sign in with one by POST /api/v1/auth/login.")
        : Problem(StatusCodes.Status403Forbidden, ProblemCodes.AccountRequired, "This needs an account. Sign in by POST /api/v1/auth/login.");

    public static ProblemHttpResult MemoNotFound() =>
        Problem(StatusCodes.Status404NotFound, ProblemCodes.NotFound, "There is no memo with this id in your session.");

    public static ProblemHttpResult NoResult() => Problem(
        StatusCodes.Status409Conflict, ProblemCodes.NoResult, "The evaluation has not succeeded, so there is nothing to report or compare. Wait for its end, or submit the memo again.");

    public static ProblemHttpResult SessionRequired() => Problem(
        StatusCodes.Status401Unauthorized,
        ProblemCodes.SessionRequired,
        "This needs a session that has not ended. Create one with POST /api/v1/sessions and send its token as 'Authorization: Bearer …'.");
}
