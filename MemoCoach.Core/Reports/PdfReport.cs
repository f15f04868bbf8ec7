using MemoCoach.Contracts.Reports;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Offline;
using MemoCoach.Core.Reports.Pdf;

namespace MemoCoach.Core.Reports;

/// <summary>A report as PDF: A4, embedded typefaces, selectable text, outline. The same report gives the same bytes.</summary>
public static class PdfReport
{
    /// <summary>Writes a report.</summary>
    /// <param name="report">What it says; its evaluation has succeeded.</param>
    /// <param name="language">The language of its headings; what the coach said stays in the memo's.</param>
    /// <returns>The file.</returns>
    /// <exception cref="InvalidOperationException">The evaluation has no score.</exception>
    public static ReadOnlyMemory<byte> Write(EvaluationReport report, MemoLanguage language)
    {
        var texts = Phrasebook.OfReports(language);
        using var ruler = new Ruler();
        var visible = new VisibleText(ruler);
        using var sheet = new Sheet(ruler, visible);
        var contents = new Contents(sheet, report, texts);
        Cover.Write(contents);
        CriteriaSection.Write(contents);
        contents.WriteList("section.strengths", report.Evaluation.Strengths);
        contents.WriteList("section.opportunities", report.Evaluation.Opportunities);
        contents.WriteList("section.general", report.Evaluation.GeneralRemarks);
        MemoSection.Write(contents);
        CommentSection.Write(contents);
        ProgressSection.Write(contents);
        WriteMissing(contents, visible);
        sheet.EndPage();
        return PdfFile.Write(contents, ruler, language.Code());
    }

    private static void WriteMissing(Contents contents, VisibleText visible)
    {
        if (visible.Missing.Count > 0)
        {
            contents.Sheet.Skip(24);
            contents.Sheet.Write(contents.Texts.Say("report.missing", visible.Missing.Count, string.Join(", ", visible.Missing)), Style.Small);
        }
    }
}
