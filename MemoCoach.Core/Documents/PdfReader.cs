using MemoCoach.Contracts.Problems;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using UglyToad.PdfPig.Exceptions;

namespace MemoCoach.Core.Documents;

/// <summary>Text of a PDF, page by page in the order in which it is drawn.</summary>
internal static class PdfReader
{
    public static DocumentReading Read(byte[] content, DocumentAllowance allowance)
    {
        try
        {
            using var document = PdfDocument.Open(content);
            return document.NumberOfPages > allowance.MaximumPages
                ? DocumentReading.Refuse(ProblemCodes.DocumentTooLong)
                : new DocumentReading(string.Join("\n\n", Pages(document, allowance.MaximumLength)));
        }
        catch (PdfDocumentEncryptedException)
        {
            return DocumentReading.Refuse(ProblemCodes.DocumentEncrypted);
        }
    }

    /// <summary>Stops early: a page may repeat its text without end.</summary>
    private static IEnumerable<string> Pages(PdfDocument document, int maximumLength)
    {
        var length = 0;
        foreach (var page in document.GetPages().TakeWhile(_ => length <= maximumLength))
        {
            var text = ContentOrderTextExtractor.GetText(page, addDoubleNewline: true);
            length += text.Length;
            yield return text;
        }
    }
}
