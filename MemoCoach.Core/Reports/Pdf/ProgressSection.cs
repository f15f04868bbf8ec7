using MemoCoach.Contracts.Progress;

namespace MemoCoach.Core.Reports.Pdf;

/// <summary>How the score moved over the versions of the memo: a chart, and the same as a table.</summary>
internal static class ProgressSection
{
    private const float RowHeight = 20;
    private static readonly float[] Columns = [0, 110, 240, 340];

    public static void Write(Contents contents)
    {
        var (sheet, series) = (contents.Sheet, contents.Report.Series);
        sheet.NewPage();
        contents.BeginSection("section.progress");
        sheet.Write(contents.Texts.Say(series.Count > 1 ? "progress.versions" : "progress.first", series.Count), Style.Body);
        sheet.Skip(16);
        ProgressChart.Draw(contents);
        sheet.Skip(20);
        string[] titles = ["progress.version", "progress.date", "score.overall", "progress.change"];
        WriteRow(sheet, Style.Label, [.. titles.Select(title => contents.Texts.Say(title))]);
        for (var index = 0; index < series.Count; index++)
        {
            WritePoint(contents, series[index], index == 0 ? null : series[index - 1]);
        }
    }

    private static void WritePoint(Contents contents, ScorePoint point, ScorePoint? before)
    {
        var texts = contents.Texts;
        var change = before is null ? "" : texts.Say("score.change", point.OverallScore - before.OverallScore);
        var style = point.EvaluationId == contents.Evaluation.Id ? Style.Strong : Style.Body;
        WriteRow(contents.Sheet, style, [$"{point.Version}", texts.Say("report.day", point.At.UtcDateTime), texts.Say("score.value", point.OverallScore), change]);
    }

    private static void WriteRow(Sheet sheet, Style style, string[] cells)
    {
        sheet.Need(RowHeight);
        for (var index = 0; index < cells.Length; index++)
        {
            sheet.Put(cells[index], style, Sheet.Left + Columns[index], sheet.Y + 3);
        }

        sheet.Rule(sheet.Y + RowHeight - 1);
        sheet.Skip(RowHeight);
    }
}
