using MemoCoach.Api.Authentication;
using MemoCoach.Api.Problems;
using MemoCoach.Contracts.Admin;
using MemoCoach.Contracts.Problems;
using MemoCoach.Core.Sessions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Admin.Sessions;

/// <summary><c>GET /api/v1/admin/sessions?before=&amp;limit=</c>.</summary>
internal static class ListSessions
{
    public static async Task<Results<Ok<SessionPage>, ProblemHttpResult>> Handle(
        string? before, int? limit, CurrentWriter writer, SessionDirectory sessions, CancellationToken cancellationToken)
    {
        if (PageSize.Refuse(limit) is { } refusal)
        {
            return refusal;
        }

        var after = before is null ? null : SessionCursor.TryParse(before);
        return after is null && before is not null
            ? ApiProblems.Invalid(ProblemCodes.ParameterInvalid, "'before' is not the 'next' of a page of this list.")
            : TypedResults.Ok(await sessions.ReadAsync(after, limit ?? PageSize.Usual, writer.Session, cancellationToken));
    }
}
