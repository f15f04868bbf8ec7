using MemoCoach.Api.Problems;
using MemoCoach.Contracts.Documents;
using MemoCoach.Contracts.Problems;
using MemoCoach.Core.Documents;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Documents;

/// <summary><c>POST /api/v1/documents?name=</c> with the file's bytes as the body.</summary>
internal static class ReadDocument
{
    public static async Task<Results<Ok<DocumentText>, ProblemHttpResult>> Handle(
        string name, HttpRequest request, IsolatedReader reader, CancellationToken cancellationToken)
    {
        if (DocumentKinds.Of(name) is not { } kind)
        {
            return Refuse(ProblemCodes.DocumentKindUnknown);
        }

        using var content = new MemoryStream();
        await request.Body.CopyToAsync(content, cancellationToken);
        var reading = await reader.ReadAsync(kind, content.ToArray(), cancellationToken);
        return reading.Refusal is { } code
            ? Refuse(code)
            : TypedResults.Ok(new DocumentText(Path.GetFileNameWithoutExtension(name), reading.Text));
    }

    private static ProblemHttpResult Refuse(string code) => ApiProblems.Problem(StatusCodes.Status422UnprocessableEntity, code, code switch
    {
        ProblemCodes.DocumentKindUnknown => "Only .txt, .md, .docx and .pdf can be read. Save the memo as one of them, or paste its text.",
        ProblemCodes.DocumentTooLong => $"The file has more than {DocumentLimits.MaximumPages} pages, or more text than a memo can have. Upload a part of it.",
        ProblemCodes.DocumentEncrypted => "The file is protected by a password, or an old .doc. Save it as a .docx without a password, or paste its text.",
        ProblemCodes.DocumentWithoutText => "The file has no text; perhaps it was scanned. Upload the document that it was printed from, or paste its text.",
        _ => "The file is damaged, or takes more time or memory to read than a memo does. Save it anew, or paste its text.",
    });
}
