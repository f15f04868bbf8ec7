using MemoCoach.Api.Authentication;
using MemoCoach.Api.Features.Evaluations;
using MemoCoach.Api.Problems;
using MemoCoach.Contracts.Memos;
using MemoCoach.Contracts.Problems;
using MemoCoach.Core.Memos;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Memos;

/// <summary><c>GET /api/v1/memos?search=&amp;after=&amp;limit=</c>.</summary>
internal static class ListMemos
{
    private const int DefaultLimit = 20;
    private const int MaximumLimit = 100;
    private const int MaximumSearchLength = 200;

    public static async Task<Results<Ok<MemoPage>, ProblemHttpResult>> Handle(
        string? search, Guid? after, int? limit, CurrentWriter writer, MemoArchive archive, CancellationToken cancellationToken)
    {
        if (limit is < 1 or > MaximumLimit || search?.Length > MaximumSearchLength || !MemoValidation.IsText(search ?? ""))
        {
            return ApiProblems.Invalid(ProblemCodes.ParameterInvalid, $"'limit' can be 1 to {MaximumLimit}, 'search' text of up to {MaximumSearchLength} characters.");
        }

        return TypedResults.Ok(await archive.ListAsync(writer.Id, search, after, limit ?? DefaultLimit, cancellationToken));
    }
}
