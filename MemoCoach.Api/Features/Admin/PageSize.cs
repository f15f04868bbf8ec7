using MemoCoach.Api.Problems;
using MemoCoach.Contracts.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Admin;

/// <summary>How many entries a page of a list has.</summary>
internal static class PageSize
{
    public const int Usual = 50;
    private const int Maximum = 200;

    /// <summary>Refuses a page of a size that no page has.</summary>
    public static ProblemHttpResult? Refuse(int? limit) =>
        limit is < 1 or > Maximum ? ApiProblems.Invalid(ProblemCodes.ParameterInvalid, $"'limit' can be 1 to {Maximum}.") : null;
}
