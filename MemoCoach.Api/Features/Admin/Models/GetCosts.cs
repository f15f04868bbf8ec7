using MemoCoach.Api.Problems;
using MemoCoach.Contracts.Admin;
using MemoCoach.Contracts.Problems;
using MemoCoach.Core.Llm.Costs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Admin.Models;

/// <summary><c>GET /api/v1/admin/costs?from=&amp;to=</c>.</summary>
internal static class GetCosts
{
    public static async Task<Results<Ok<CostReport>, ProblemHttpResult>> Handle(
        DateOnly? from, DateOnly? to, CostReports costs, CancellationToken cancellationToken) =>
        costs.Days(from, to) is { } days
            ? TypedResults.Ok(await costs.ReadAsync(days.From, days.To, cancellationToken))
            : ApiProblems.Invalid(ProblemCodes.ParameterInvalid, $"'from' is a day before 'to' or the same one, and they span at most {CostReports.MaximumDays} days.");
}
