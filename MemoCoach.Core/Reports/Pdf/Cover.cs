using MemoCoach.Contracts.Evaluations;
using SkiaSharp;

namespace MemoCoach.Core.Reports.Pdf;

/// <summary>The first page: title, score, date, the criteria at a glance, and what to do first.</summary>
internal static class Cover
{
    private const int MostActions = 3;
    private const int MostCriteria = 20;
    private const float Padding = 22;
    private const float FigureWidth = 165;
    private const float RowHeight = 19;

    public static void Write(Contents contents)
    {
        var sheet = contents.Sheet;
        sheet.NewPage();
        WriteHead(contents);
        WriteTitle(contents);
        sheet.Skip(24);
        DrawScore(contents);
        WriteActions(contents);
    }

    private static void WriteHead(Contents contents)
    {
        var sheet = contents.Sheet;
        var kind = contents.Texts.Say("report.kind");
        sheet.Put(contents.Texts.Say("report.product"), Style.Part with { Color = Colors.Accent }, Sheet.Left, sheet.Y);
        sheet.Put(kind, Style.Small, Sheet.Left + Sheet.Width - sheet.WidthOf(kind, Style.Small), sheet.Y + 1.5f);
        sheet.Fill(new SKRect(Sheet.Left, sheet.Y + 24, Sheet.Left + Sheet.Width, sheet.Y + 25.5f), Colors.Accent);
        sheet.Y += 72;
    }

    private static void WriteTitle(Contents contents)
    {
        var (sheet, texts, evaluation) = (contents.Sheet, contents.Texts, contents.Evaluation);
        var title = evaluation.Title ?? texts.Say("report.untitled");
        sheet.Bookmark(title, 0);
        sheet.Write(title, Style.Title);
        sheet.Skip(6);
        string[] facts = [texts.Say("report.version", evaluation.Version), texts.Say("report.date", evaluation.CreatedAt.UtcDateTime), CoachOf(contents)];
        sheet.Write(string.Join("  ·  ", facts), Style.Small);
    }

    private static string CoachOf(Contents contents) => contents.Evaluation.Coach switch
    {
        null or { Offline: true } => contents.Texts.Say("report.offline"),
        var coach => $"{coach.Provider}, {coach.Model}",
    };

    private static void DrawScore(Contents contents)
    {
        var (sheet, texts) = (contents.Sheet, contents.Texts);
        IReadOnlyList<CriterionResult> criteria = [.. contents.Evaluation.Criteria.Take(MostCriteria)];
        var height = Math.Max(150, (criteria.Count * RowHeight) + (2 * Padding));
        sheet.Need(height);
        var top = sheet.Y;
        sheet.Fill(new SKRect(Sheet.Left, top, Sheet.Left + Sheet.Width, top + height), Colors.AccentSoft, 10);
        var score = contents.Evaluation.OverallScore!.Value;
        var (left, middle) = (Sheet.Left + Padding, top + (height / 2));
        sheet.Put(texts.Say("score.overall"), Style.Small, left, middle - 58);
        sheet.Put(texts.Say("score.value", score), Style.Figure, left - 2, middle - 46);
        sheet.Put($"{texts.Say("score.of")}  ·  {texts.Say($"score.word-{ScoreWord.LevelOf(score)}")}", Style.Strong with { Color = Colors.Accent }, left, middle + 26);
        DrawCriteria(contents, criteria, middle - (criteria.Count * RowHeight / 2));
        sheet.Y = top + height;
    }

    private static void DrawCriteria(Contents contents, IReadOnlyList<CriterionResult> criteria, float top)
    {
        const float bar = 84;
        var sheet = contents.Sheet;
        var (left, right) = (Sheet.Left + FigureWidth + Padding, Sheet.Left + Sheet.Width - Padding);
        for (var index = 0; index < criteria.Count; index++)
        {
            var y = top + (index * RowHeight);
            var score = contents.Texts.Say("score.step", criteria[index].Score);
            sheet.Put(sheet.Clip(criteria[index].Name, Style.Small, right - left - bar - 36), Style.Small with { Color = Colors.Ink }, left, y + 3);
            contents.DrawBar(criteria[index].Score, right - bar - 26, y + 7, bar);
            sheet.Put(score, Style.Strong with { Size = 8.5f, Leading = 12 }, right - sheet.WidthOf(score, Style.Small) - 0.5f, y + 3);
        }
    }

    private static void WriteActions(Contents contents)
    {
        var sheet = contents.Sheet;
        if (contents.Evaluation.Opportunities.Count == 0)
        {
            return;
        }

        sheet.Skip(28);
        sheet.Need(80);
        sheet.Write(contents.Texts.Say("section.actions"), Style.Section with { Size = 15, Leading = 22 });
        sheet.Skip(4);
        foreach (var (index, action) in contents.Evaluation.Opportunities.Take(MostActions).Index())
        {
            sheet.Need(30);
            sheet.Put($"{index + 1}", Style.Section with { Color = Colors.Accent, Size = 16, Leading = 16 }, Sheet.Left, sheet.Y);
            sheet.Write(action, Style.Body, Sheet.Left + 22, Sheet.Width - 22);
            sheet.Skip(7);
        }
    }
}
