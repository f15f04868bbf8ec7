using MemoCoach.Api.Problems;
using MemoCoach.Contracts.Documents;
using MemoCoach.Contracts.Problems;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Documents;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Documents;

/// <summary><c>POST /api/v1/documents?name=</c> with the file's bytes as the body.</summary>
internal static class ReadDocument
{
    public static async Task<Results<Ok<DocumentText>, ProblemHttpResult>> Handle(
        string name, HttpContext context, ICoachConfigurationSource configuration, IsolatedReader reader, CancellationToken cancellationToken)
    {
        var limits = configuration.Current.Limits;
        if (DocumentKinds.Of(name) is not { } kind)
        {
            return Refuse(ProblemCodes.DocumentKindUnknown, limits);
        }

        var reading = await reader.ReadAsync(
            kind, receiving => ReadBodyAsync(context, limits.Documents.ToBytes(), receiving), AllowanceOf(limits), cancellationToken);
        return reading.Refusal is { } code
            ? Refuse(code, limits)
            : TypedResults.Ok(new DocumentText(Path.GetFileNameWithoutExtension(name), reading.Text));
    }

    /// <summary>A file may have more text than a memo: somebody who uploads it may shorten it before submitting.</summary>
    private static DocumentAllowance AllowanceOf(LimitsConfiguration limits) => new(limits.Documents.MaximumPages, 2 * limits.Memo.MaximumLength);

    /// <summary>The server checks the size while it reads, and answers 413.</summary>
    private static async Task<byte[]> ReadBodyAsync(HttpContext context, int maximumBytes, CancellationToken cancellationToken)
    {
        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = maximumBytes;
        using var content = new MemoryStream();
        await context.Request.Body.CopyToAsync(content, cancellationToken);
        return content.ToArray();
    }

    private static ProblemHttpResult Refuse(string code, LimitsConfiguration limits) => ApiProblems.Problem(StatusCodes.Status422UnprocessableEntity, code, code switch
    {
        ProblemCodes.DocumentKindUnknown => "Only .txt, .md, .docx and .pdf can be read. Save the memo as one of them, or paste its text.",
        ProblemCodes.DocumentTooLong => $"The file has more than {limits.Documents.MaximumPages} pages, or more text than a memo can have. Upload a part of it.",
        ProblemCodes.DocumentEncrypted => "The file is protected by a password, or an old .doc. Save it as a .docx without a password, or paste its text.",
        ProblemCodes.DocumentWithoutText => "The file has no text; perhaps it was scanned. Upload the document that it was printed from, or paste its text.",
        _ => "The file is damaged, or takes more time or memory to read than a memo does. Save it anew, or paste its text.",
    });
}
