using MemoCoach.Api.Authentication;
using MemoCoach.Api.Features.Evaluations;
using MemoCoach.Api.Problems;
using MemoCoach.Contracts.Memos;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Memos;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Memos;

/// <summary><c>PATCH /api/v1/memos/{id}</c>.</summary>
internal static class RenameMemo
{
    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, RenameMemoRequest request, CurrentWriter writer, MemoArchive archive, ICoachConfigurationSource configuration, CancellationToken cancellationToken)
    {
        var title = string.IsNullOrWhiteSpace(request.Title) ? null : request.Title.Trim();
        if (MemoValidation.CheckTitle(title ?? "", configuration.Current.Limits.Memo) is { } problem)
        {
            return problem;
        }

        return await archive.RenameAsync(writer.Id, id, title, cancellationToken) ? TypedResults.NoContent() : ApiProblems.MemoNotFound();
    }
}
