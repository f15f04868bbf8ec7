namespace MemoCoach.Api.Features.Admin.Queue;

/// <summary>Operations on the queue.</summary>
internal static class QueueRoutes
{
    public static void MapAdminQueue(this IEndpointRouteBuilder admin)
    {
        var group = admin.MapGroup("/queue");
        group.MapGet("/", GetQueue.Handle).WithSummary("Counts and first jobs, beside what the database says");
        group.MapPost("/pause", PauseQueue.PauseAsync).WithSummary("Begin nothing more");
        group.MapPost("/resume", PauseQueue.ResumeAsync).WithSummary("Go on");
        group.MapPost("/jobs/{id:guid}/retry", RetryJob.Handle).WithSummary("Begin a failed evaluation anew");
        group.MapDelete("/jobs/{id:guid}", DiscardJob.Handle).WithSummary("Take a job out and cancel its evaluation");
    }
}
