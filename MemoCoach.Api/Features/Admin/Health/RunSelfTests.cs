using MemoCoach.Contracts.Admin;
using MemoCoach.Core.SelfTests;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Admin.Health;

/// <summary><c>POST /api/v1/admin/self-tests</c>.</summary>
internal static class RunSelfTests
{
    public static async Task<Ok<IReadOnlyList<SelfTestResult>>> Handle(SelfTestRun run, CancellationToken cancellationToken) =>
        TypedResults.Ok(await run.RunAsync(cancellationToken));
}
