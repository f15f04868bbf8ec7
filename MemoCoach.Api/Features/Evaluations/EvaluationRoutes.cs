using MemoCoach.Api.Authentication;
using MemoCoach.Api.Limits;
using MemoCoach.Contracts.Reports;

namespace MemoCoach.Api.Features.Evaluations;

/// <summary>Operations on evaluations.</summary>
internal static class EvaluationRoutes
{
    public static void MapEvaluations(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/evaluations").WithTags("Evaluations").RequireWriter();
        group.MapPost("/", SubmitMemo.Handle).LimitedAs(RequestKind.Submissions).WithSummary("Submit a memo");
        group.MapGet("/", ListEvaluations.Handle).WithSummary("Your evaluations, newest first");
        group.MapGet("/pace", GetPace.Handle).WithSummary("How long evaluations take at present");
        group.MapGet("/{id:guid}", GetEvaluation.Handle).WithName(nameof(GetEvaluation)).WithSummary("One evaluation");
        group.MapGet("/{id:guid}/events", WatchEvaluation.Handle).WithSummary("Its progress as server-sent events");
        group.MapGet("/{id:guid}/comparison", CompareVersions.Handle).LimitedAs(RequestKind.Reading).WithSummary("What changed since the version before");
        group.MapGet("/{id:guid}/report", GetReport.Handle).LimitedAs(RequestKind.Reading).WithSummary("Its report as PDF, Markdown or JSON")
            .Produces<EvaluationReport>(StatusCodes.Status200OK, "application/json", "application/pdf", "text/markdown");
        group.MapPost("/{id:guid}/cancel", CancelEvaluation.Handle).WithSummary("Cancel it");
        group.MapDelete("/{id:guid}", DeleteEvaluation.Handle).WithSummary("Delete it");
    }
}
