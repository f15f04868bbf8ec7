using MemoCoach.Api.Authentication;
using MemoCoach.Api.Limits;

namespace MemoCoach.Api.Features.Evaluations;

/// <summary>Operations on evaluations.</summary>
internal static class EvaluationRoutes
{
    public static void MapEvaluations(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/evaluations").WithTags("Evaluations").RequireWriter();
        group.MapPost("/", SubmitMemo.Handle).LimitedAs(RequestKind.Submissions).WithSummary("Submit a memo");
        group.MapGet("/", ListEvaluations.Handle).WithSummary("Your evaluations, newest first");
        group.MapGet("/{id:guid}", GetEvaluation.Handle).WithName(nameof(GetEvaluation)).WithSummary("One evaluation");
        group.MapGet("/{id:guid}/events", WatchEvaluation.Handle).WithSummary("Its progress as server-sent events");
        group.MapPost("/{id:guid}/cancel", CancelEvaluation.Handle).WithSummary("Cancel it");
        group.MapDelete("/{id:guid}", DeleteEvaluation.Handle).WithSummary("Delete it");
    }
}
