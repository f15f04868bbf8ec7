using MemoCoach.Api.Authentication;
using MemoCoach.Api.Limits;
using MemoCoach.Contracts.Exports;
using MemoCoach.Core.Exports;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Exports;

/// <summary>Everything of a writer as one document.</summary>
internal static class ExportRoutes
{
    private const string Disposition = "attachment; filename=memo-ai-coach.json";

    public static void MapExport(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/export").WithTags("Export").RequireWriter();
        group.MapGet("/", Handle).LimitedAs(RequestKind.Reading).WithSummary("Everything you have written and what came of it");
    }

    private static async Task<Ok<WriterExport>> Handle(CurrentWriter writer, WriterExports exports, HttpResponse response, CancellationToken cancellationToken)
    {
        response.Headers.ContentDisposition = Disposition;
        return TypedResults.Ok(await exports.BeginAsync(writer.Id, cancellationToken));
    }
}
