using System.Text;
using MemoCoach.Contracts.Problems;

namespace MemoCoach.Core.Documents;

/// <summary>Takes the text out of a file. Files from outside are read in a process of their own: one that is made to hurt can end it or fill its memory.</summary>
public static class DocumentReader
{
    /// <summary>Fewer letters than this on all pages are a stamp on a scan, not a memo.</summary>
    private const int FewestLetters = 20;

    /// <summary>Reads a file.</summary>
    /// <param name="kind">What it says it is.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="allowance">How much of it is read.</param>
    /// <returns>Its text or why there is none.</returns>
    public static DocumentReading Read(DocumentKind kind, byte[] content, DocumentAllowance allowance)
    {
        var reading = kind switch
        {
            DocumentKind.Word => WordReader.Read(content, allowance),
            DocumentKind.Pdf => PdfReader.Read(content, allowance),
            _ => new DocumentReading(PlainText.Decode(content)),
        };
        return reading.Refusal is null ? Check(Tidy(reading.Text), allowance.MaximumLength) : reading;
    }

    private static DocumentReading Check(string text, int maximumLength) => text switch
    {
        _ when text.Length > maximumLength => DocumentReading.Refuse(ProblemCodes.DocumentTooLong),
        _ when text.Count(char.IsLetter) < FewestLetters => DocumentReading.Refuse(ProblemCodes.DocumentWithoutText),
        _ => new DocumentReading(text),
    };

    /// <summary>Line ends as the page has them, no blanks at their ends, no more than one empty line in a row.</summary>
    private static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        var empty = 1;
        foreach (var line in text.ReplaceLineEndings("\n").Replace('\f', '\n').Split('\n').Select(line => line.TrimEnd()))
        {
            empty = line.Length == 0 ? empty + 1 : 0;
            if (empty < 2)
            {
                tidy.Append(line).Append('\n');
            }
        }

        return tidy.ToString().Trim('\n');
    }
}
