using MemoCoach.Api.Authentication;
using MemoCoach.Api.Limits;

namespace MemoCoach.Api.Features.Documents;

/// <summary>Operations on files that hold memos.</summary>
internal static class DocumentRoutes
{
    public static void MapDocuments(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/documents").WithTags("Documents").RequireWriter();
        group.MapPost("/", ReadDocument.Handle).LimitedAs(RequestKind.Documents)
            .WithSummary("The text of a .txt, .md, .docx or .pdf, which is not kept");
    }
}
