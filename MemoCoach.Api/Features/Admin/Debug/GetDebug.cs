using MemoCoach.Contracts.Admin;
using MemoCoach.Core.Debugging;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Admin.Debug;

/// <summary><c>GET /api/v1/admin/debug</c>.</summary>
internal static class GetDebug
{
    public static async Task<Ok<DebugState>> Handle(EvaluationDebugView view, CancellationToken cancellationToken) =>
        TypedResults.Ok(await view.ReadAsync(cancellationToken));
}
