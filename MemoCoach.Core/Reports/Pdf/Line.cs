using System.Text;
using SkiaSharp;

namespace MemoCoach.Core.Reports.Pdf;

/// <summary>One line of text: stretches in their styles, from left to right.</summary>
internal sealed class Line(Style fallback)
{
    private const float Ascent = 0.76f;
    private const float Descent = 0.24f;
    private readonly List<(Style Style, StringBuilder Text, float X)> pieces = [];

    public float Width { get; private set; }

    public bool IsEmpty => pieces.Count == 0;

    /// <summary>Distance from the line before.</summary>
    public float Height => pieces.Count == 0 ? fallback.Leading : pieces.Max(piece => piece.Style.Leading);

    public void Add(string text, Style style, float width)
    {
        if (pieces is [.., var last] && last.Style == style)
        {
            last.Text.Append(text);
        }
        else
        {
            pieces.Add((style, new StringBuilder(text), Width));
        }

        Width += width;
    }

    /// <summary>Draws the line with its upper left corner at a point.</summary>
    public void Draw(SKCanvas canvas, Ruler ruler, float left, float top)
    {
        using var paint = new SKPaint { IsAntialias = true };
        var size = pieces.Count == 0 ? fallback.Size : pieces.Max(piece => piece.Style.Size);
        var baseline = top + ((Height - size) / 2) + (size * Ascent);
        for (var index = 0; index < pieces.Count; index++)
        {
            var (style, text, x) = pieces[index];
            var end = index + 1 < pieces.Count ? pieces[index + 1].X : Width;
            DrawBackground(canvas, paint, style, new SKRect(left + x, baseline - (size * (Ascent + 0.12f)), left + end, baseline + (size * Descent)));
            paint.Color = style.Color;
            canvas.DrawText(text.ToString(), left + x, baseline - style.Rise, SKTextAlign.Left, ruler.FontOf(style), paint);
        }
    }

    private static void DrawBackground(SKCanvas canvas, SKPaint paint, Style style, SKRect area)
    {
        if (style.Background is { } background)
        {
            paint.Color = background;
            canvas.DrawRect(area, paint);
        }
    }
}
