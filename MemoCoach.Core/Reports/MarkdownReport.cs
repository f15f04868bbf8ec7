using System.Text;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Reports;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Offline;

namespace MemoCoach.Core.Reports;

/// <summary>A report as Markdown. What the writer or the coach wrote is shown as text, never read as markup.</summary>
public sealed class MarkdownReport
{
    private const int MostActions = 3;
    private readonly EvaluationReport report;
    private readonly Phrasebook texts;
    private readonly StringBuilder lines = new();

    private MarkdownReport(EvaluationReport report, MemoLanguage language) =>
        (this.report, texts) = (report, Phrasebook.OfReports(language));

    private EvaluationResponse Evaluation => report.Evaluation;

    /// <summary>Writes a report.</summary>
    /// <param name="report">What it says; its evaluation has succeeded.</param>
    /// <param name="language">The language of its headings; what the coach said stays in the memo's.</param>
    /// <returns>The document, its lines ended by line feeds.</returns>
    /// <exception cref="InvalidOperationException">The evaluation has no score.</exception>
    public static string Write(EvaluationReport report, MemoLanguage language)
    {
        var document = new MarkdownReport(report, language);
        document.WriteHead();
        document.WriteCriteria();
        document.WriteList("section.strengths", report.Evaluation.Strengths, "-");
        document.WriteList("section.opportunities", report.Evaluation.Opportunities, "-");
        document.WriteList("section.general", report.Evaluation.GeneralRemarks, "-");
        document.Paragraph($"## {document.texts.Say("section.memo")}");
        document.Paragraph(MarkdownText.Block(report.Evaluation.Text));
        document.WriteComments();
        document.WriteProgress();
        return document.lines.ToString();
    }

    private void WriteHead()
    {
        var score = Evaluation.OverallScore!.Value;
        var coach = Evaluation.Coach is { Offline: false } model ? $"{model.Provider}, {model.Model}" : texts.Say("report.offline");
        Paragraph($"# {MarkdownText.Inline(Evaluation.Title ?? texts.Say("report.untitled"))}");
        Paragraph($"{texts.Say("report.version", Evaluation.Version)} · {texts.Say("report.date", Evaluation.CreatedAt.UtcDateTime)} · {MarkdownText.Inline(coach)}");
        Paragraph($"**{texts.Say("score.overall")}: {texts.Say("score.value", score)} {texts.Say("score.of")}** · {texts.Say($"score.word-{ScoreWord.LevelOf(score)}")}");
        WriteList("section.actions", [.. Evaluation.Opportunities.Take(MostActions)], "1.");
    }

    private void WriteCriteria()
    {
        Paragraph($"## {texts.Say("section.criteria")}");
        foreach (var criterion in Evaluation.Criteria)
        {
            Paragraph($"### {MarkdownText.Inline(criterion.Name)} · {texts.Say("score.step", criterion.Score)}");
            Paragraph($"*{texts.Say("criterion.weight", criterion.Weight)}*");
            Paragraph(MarkdownText.Inline(criterion.Justification));
            WriteQuotes(criterion.Evidence.Select(evidence => evidence.Text));
        }
    }

    private void WriteComments()
    {
        Paragraph($"## {texts.Say("section.comments")}");
        if (Evaluation.Segments.Count == 0)
        {
            Paragraph(texts.Say("comment.none"));
        }

        foreach (var (index, segment) in Evaluation.Segments.Index())
        {
            Paragraph($"### {texts.Say("comment.number", index + 1)}");
            WriteQuotes([Excerpt.Of(segment.Text)]);
            Paragraph(MarkdownText.Inline(segment.Comment));
            WriteItems("comment.questions", segment.Questions);
            WriteItems("comment.suggestions", segment.Suggestions);
        }
    }

    private void WriteProgress()
    {
        Paragraph($"## {texts.Say("section.progress")}");
        Row(texts.Say("progress.version"), texts.Say("progress.date"), texts.Say("score.overall"));
        Row("---:", "---", "---:");
        foreach (var point in report.Series)
        {
            Row(texts.Say("report.version", point.Version), texts.Say("report.day", point.At.UtcDateTime), texts.Say("score.value", point.OverallScore));
        }
    }

    private void WriteItems(string title, IReadOnlyList<string> items)
    {
        if (items.Count > 0)
        {
            Paragraph($"**{texts.Say(title)}**");
            Paragraph(string.Join('\n', items.Select(item => $"- {MarkdownText.Inline(item)}")));
        }
    }

    private void WriteList(string title, IReadOnlyList<string> items, string mark)
    {
        if (items.Count > 0)
        {
            Paragraph($"## {texts.Say(title)}");
            Paragraph(string.Join('\n', items.Select(item => $"{mark} {MarkdownText.Inline(item)}")));
        }
    }

    private void WriteQuotes(IEnumerable<string> quotes)
    {
        foreach (var quote in quotes)
        {
            Paragraph($"> {MarkdownText.Inline(quote)}");
        }
    }

    private void Row(params IEnumerable<string> cells) => lines.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private void Paragraph(string text) => lines.Append(text).Append("\n\n");
}
