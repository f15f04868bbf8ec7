using MemoCoach.Api.Authentication;
using MemoCoach.Core.Accounts;
using MemoCoach.Core.Queue;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Admin.Queue;

/// <summary><c>POST /api/v1/admin/queue/pause</c> and <c>/resume</c>.</summary>
internal static class PauseQueue
{
    public static async Task<NoContent> PauseAsync(CurrentActor actor, JobQueue queue, AuditLog audit, CancellationToken cancellationToken)
    {
        await audit.WriteAsync(actor.Actor, AuditActions.QueuePaused, null, cancellationToken);
        await queue.PauseAsync(cancellationToken);
        return TypedResults.NoContent();
    }

    public static async Task<NoContent> ResumeAsync(CurrentActor actor, JobQueue queue, AuditLog audit, CancellationToken cancellationToken)
    {
        await audit.WriteAsync(actor.Actor, AuditActions.QueueResumed, null, cancellationToken);
        await queue.ResumeAsync(cancellationToken);
        return TypedResults.NoContent();
    }
}
