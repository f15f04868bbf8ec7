using MemoCoach.Api.Problems;
using MemoCoach.Contracts.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Evaluations;

/// <summary>What an <c>Idempotency-Key</c> may be.</summary>
internal static class IdempotencyKeyValidation
{
    private const int MaximumLength = 200;

    public static ProblemHttpResult? Check(string? key)
    {
        if (key is null || (key.Length is > 0 and <= MaximumLength && key.All(character => character is > ' ' and <= '~')))
        {
            return null;
        }

        return ApiProblems.Invalid(
            ProblemCodes.IdempotencyKeyInvalid,
            $"An Idempotency-Key has 1 to {MaximumLength} printable ASCII characters without blanks. A UUID serves well.");
    }
}
