using MemoCoach.Contracts.Sessions;
using MemoCoach.Core.Sessions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Sessions;

/// <summary><c>POST /api/v1/sessions</c>.</summary>
internal static class CreateSession
{
    public static async Task<Created<CreatedSession>> Handle(SessionStore sessions, CancellationToken cancellationToken) =>
        TypedResults.Created((string?)null, await sessions.CreateAsync(cancellationToken));
}
