using MemoCoach.Contracts.Admin;
using MemoCoach.Core.Evaluations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Admin.Queue;

/// <summary><c>GET /api/v1/admin/queue</c>.</summary>
internal static class GetQueue
{
    public static async Task<Ok<QueueView>> Handle(EvaluationBacklog queue, CancellationToken cancellationToken) =>
        TypedResults.Ok(await queue.ReadAsync(cancellationToken));
}
