using MemoCoach.Contracts.Evaluations;
using SkiaSharp;

namespace MemoCoach.Core.Reports.Pdf;

/// <summary>The comments on the numbered passages: what was noticed, questions, suggestions.</summary>
internal static class CommentSection
{
    private const float Inset = 30;
    private const float Start = 84;

    public static void Write(Contents contents)
    {
        contents.Sheet.NewPage();
        contents.BeginSection("section.comments");
        if (contents.Evaluation.Segments.Count == 0)
        {
            contents.Sheet.Write(contents.Texts.Say("comment.none"), Style.Body);
        }

        foreach (var (index, segment) in contents.Evaluation.Segments.Index())
        {
            Write(contents, index + 1, segment);
        }
    }

    private static void Write(Contents contents, int number, SegmentResult segment)
    {
        const float width = Sheet.Width - Inset;
        const float left = Sheet.Left + Inset;
        var sheet = contents.Sheet;
        sheet.Need(Start);
        sheet.Bookmark(contents.Texts.Say("comment.number", number), 1);
        DrawNumber(sheet, number);
        WriteCriterion(contents, segment.CriterionId, left, width);
        contents.WriteQuote(Excerpt.Of(segment.Text), left, width);
        sheet.Skip(5);
        sheet.Write(segment.Comment, Style.Body, left, width);
        WriteItems(contents, "comment.questions", segment.Questions, left, width);
        WriteItems(contents, "comment.suggestions", segment.Suggestions, left, width);
        sheet.Skip(18);
    }

    private static void DrawNumber(Sheet sheet, int number)
    {
        const float radius = 9.5f;
        var text = $"{number}";
        var style = Style.Label with { Color = SKColors.White };
        sheet.Fill(new SKRect(Sheet.Left, sheet.Y, Sheet.Left + (2 * radius), sheet.Y + (2 * radius)), Colors.Accent, radius);
        sheet.Put(text, style, Sheet.Left + radius - (sheet.WidthOf(text, style) / 2), sheet.Y + radius - 6);
    }

    private static void WriteCriterion(Contents contents, string? criterionId, float left, float width)
    {
        if (contents.Evaluation.Criteria.FirstOrDefault(criterion => criterion.Id == criterionId) is { } criterion)
        {
            contents.Sheet.Write(criterion.Name, Style.Label with { Color = Colors.Accent }, left, width);
            contents.Sheet.Skip(2);
        }
    }

    private static void WriteItems(Contents contents, string title, IReadOnlyList<string> items, float left, float width)
    {
        if (items.Count == 0)
        {
            return;
        }

        contents.Sheet.Skip(6);
        contents.Sheet.Need(Style.Label.Leading + Style.Body.Leading);
        contents.Sheet.Write(contents.Texts.Say(title), Style.Label, left, width);
        foreach (var item in items)
        {
            contents.WriteItem(item, left, width);
        }
    }
}
