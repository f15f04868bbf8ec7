using SkiaSharp;

namespace MemoCoach.Core.Reports.Pdf;

/// <summary>Fonts and the widths of text in them, for one report.</summary>
internal sealed class Ruler : IDisposable
{
    private readonly Dictionary<(SKTypeface Face, float Size), SKFont> fonts = [];

    /// <summary>A document has no pixels to fit letters to: hinted widths would not be those that a reader draws.</summary>
    public SKFont FontOf(Style style)
    {
        if (!fonts.TryGetValue((style.Face, style.Size), out var font))
        {
            fonts.Add((style.Face, style.Size), font = new SKFont(style.Face, style.Size) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None });
        }

        return font;
    }

    /// <summary>Width in points.</summary>
    public float WidthOf(ReadOnlySpan<char> text, Style style) => FontOf(style).MeasureText(text);

    /// <summary>How many UTF-16 units of a text fit into a width; at least one, so that a line never stays empty.</summary>
    public int FittingLength(string text, Style style, float width) => Math.Max(1, FontOf(style).BreakText(text, width));

    public void Dispose()
    {
        foreach (var font in fonts.Values)
        {
            font.Dispose();
        }
    }
}
