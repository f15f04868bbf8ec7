using MemoCoach.Api.Authentication;
using MemoCoach.Core.Sessions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Auth;

/// <summary><c>POST /api/v1/auth/logout</c>.</summary>
internal static class Logout
{
    public static async Task<NoContent> Handle(CurrentWriter writer, SessionEnds sessions, CancellationToken cancellationToken)
    {
        await sessions.EndAsync(writer.Session.TokenHash, cancellationToken);
        return TypedResults.NoContent();
    }
}
