using MemoCoach.Api.Problems;
using MemoCoach.Contracts.Sessions;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Sessions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Sessions;

/// <summary><c>POST /api/v1/sessions</c>.</summary>
internal static class CreateSession
{
    public static async Task<Results<Created<CreatedSession>, ProblemHttpResult>> Handle(
        SessionStore sessions, ICoachConfigurationSource configuration, CancellationToken cancellationToken) =>
        configuration.Current.Auth.Enabled
            ? ApiProblems.SignInRequired()
            : TypedResults.Created((string?)null, await sessions.CreateAsync(cancellationToken));
}
