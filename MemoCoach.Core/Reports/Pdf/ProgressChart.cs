using MemoCoach.Contracts.Progress;
using SkiaSharp;

namespace MemoCoach.Core.Reports.Pdf;

/// <summary>The overall score over the versions, on the scale from 1 to 5.</summary>
internal static class ProgressChart
{
    private const float Height = 190;
    private const float Axis = 22;
    private const float Inset = 26;
    private const int MostLabels = 12;

    public static void Draw(Contents contents)
    {
        var sheet = contents.Sheet;
        sheet.Need(Height + Axis);
        var area = new SKRect(Sheet.Left + Axis, sheet.Y, Sheet.Left + Sheet.Width, sheet.Y + Height);
        DrawScale(sheet, area);
        var points = contents.Report.Series.Select((point, index) => Place(area, point, index, contents.Report.Series.Count)).ToArray();
        DrawLine(sheet.Canvas, points);
        for (var index = 0; index < points.Length; index++)
        {
            DrawPoint(contents, contents.Report.Series[index], points[index], area.Bottom, index % ((points.Length / MostLabels) + 1) == 0);
        }

        sheet.Y = area.Bottom + Axis;
    }

    private static void DrawScale(Sheet sheet, SKRect area)
    {
        for (var score = 1; score <= 5; score++)
        {
            var y = HeightOf(area, score);
            sheet.Rule(y, area.Left, area.Width);
            sheet.Put($"{score}", Style.Small, Sheet.Left, y - 6);
        }
    }

    private static SKPoint Place(SKRect area, ScorePoint point, int index, int count)
    {
        var share = count == 1 ? 0.5f : (float)index / (count - 1);
        return new SKPoint(area.Left + Inset + (share * (area.Width - (2 * Inset))), HeightOf(area, (float)point.OverallScore));
    }

    private static float HeightOf(SKRect area, float score) => area.Bottom - ((score - 1) / 4 * area.Height);

    private static void DrawLine(SKCanvas canvas, SKPoint[] points)
    {
        using var paint = new SKPaint { Color = Colors.Accent, IsAntialias = true, IsStroke = true, StrokeWidth = 1.8f, StrokeJoin = SKStrokeJoin.Round };
        canvas.DrawPoints(SKPointMode.Polygon, points, paint);
    }

    private static void DrawPoint(Contents contents, ScorePoint point, SKPoint place, float bottom, bool isLabelled)
    {
        const float radius = 3.6f;
        var sheet = contents.Sheet;
        sheet.Fill(new SKRect(place.X - radius, place.Y - radius, place.X + radius, place.Y + radius), Colors.Accent, radius);
        if (isLabelled)
        {
            PutCentred(sheet, contents.Texts.Say("score.value", point.OverallScore), Style.Strong with { Size = 8.5f, Leading = 12 }, place.X, place.Y - 18);
            PutCentred(sheet, contents.Texts.Say("report.version", point.Version), Style.Small, place.X, bottom + 5);
        }
    }

    private static void PutCentred(Sheet sheet, string text, Style style, float middle, float top) =>
        sheet.Put(text, style, middle - (sheet.WidthOf(text, style) / 2), top);
}
