using MemoCoach.Contracts.Evaluations;

namespace MemoCoach.Core.Reports.Pdf;

/// <summary>Each criterion with its score, why, and the passages it rests on.</summary>
internal static class CriteriaSection
{
    private const float Side = 132;
    private const float Gap = 20;
    private const float Start = 64;

    public static void Write(Contents contents)
    {
        contents.Sheet.NewPage();
        contents.BeginSection("section.criteria");
        foreach (var criterion in contents.Evaluation.Criteria)
        {
            Write(contents, criterion);
        }
    }

    private static void Write(Contents contents, CriterionResult criterion)
    {
        var sheet = contents.Sheet;
        sheet.Need(Start);
        sheet.Rule(sheet.Y);
        sheet.Skip(10);
        sheet.Bookmark(criterion.Name, 1);
        var (page, below) = (sheet.PageIndex, WriteSide(contents, criterion));
        WriteBody(contents, criterion);
        sheet.Y = sheet.PageIndex == page ? Math.Max(sheet.Y, below) : sheet.Y;
        sheet.Skip(12);
    }

    /// <summary>Name, score and weight in the left column.</summary>
    /// <returns>Where the column ends.</returns>
    private static float WriteSide(Contents contents, CriterionResult criterion)
    {
        var (sheet, texts) = (contents.Sheet, contents.Texts);
        var top = sheet.Y;
        sheet.Write(criterion.Name, Style.Part, Sheet.Left, Side);
        var score = texts.Say("score.step", criterion.Score);
        sheet.Put(score, Style.Section with { Color = Colors.Accent }, Sheet.Left, sheet.Y);
        sheet.Put(texts.Say($"score.word-{ScoreWord.LevelOf(criterion.Score)}"), Style.Small, Sheet.Left + 36, sheet.Y + 9);
        contents.DrawBar(criterion.Score, Sheet.Left, sheet.Y + 30, Side - 20);
        sheet.Put(texts.Say("criterion.weight", criterion.Weight), Style.Small, Sheet.Left, sheet.Y + 39);
        var end = sheet.Y + 52;
        sheet.Y = top;
        return end;
    }

    private static void WriteBody(Contents contents, CriterionResult criterion)
    {
        var sheet = contents.Sheet;
        var (left, width) = (Sheet.Left + Side + Gap, Sheet.Width - Side - Gap);
        sheet.Write(criterion.Justification, Style.Body, left, width);
        if (criterion.Evidence.Count == 0)
        {
            return;
        }

        sheet.Skip(7);
        sheet.Need(2 * Style.Quote.Leading);
        sheet.Write(contents.Texts.Say("criterion.evidence"), Style.Label, left, width);
        foreach (var evidence in criterion.Evidence)
        {
            sheet.Skip(3);
            contents.WriteQuote(evidence.Text.Trim(), left, width);
        }
    }
}
