using MemoCoach.Api.Problems;
using MemoCoach.Contracts.Admin;
using MemoCoach.Contracts.Problems;
using MemoCoach.Core.Faults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Admin.Errors;

/// <summary><c>GET /api/v1/admin/traces/{traceId}</c>.</summary>
internal static class FindTrace
{
    private const int Digits = 32;

    public static async Task<Results<Ok<TraceView>, ProblemHttpResult>> Handle(string traceId, FailureReports failures, CancellationToken cancellationToken)
    {
        var trace = traceId.Trim().ToLowerInvariant();
        return trace.Length == Digits && trace.All(char.IsAsciiHexDigitLower)
            ? TypedResults.Ok(await failures.FindAsync(trace, cancellationToken))
            : ApiProblems.Invalid(ProblemCodes.ParameterInvalid, $"A trace id has {Digits} hexadecimal digits, as the notice of an error shows it.");
    }
}
