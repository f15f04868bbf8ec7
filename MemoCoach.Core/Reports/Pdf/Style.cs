using SkiaSharp;

namespace MemoCoach.Core.Reports.Pdf;

/// <summary>How a stretch of text looks. Sizes in points of 1/72 inch.</summary>
/// <param name="Face">The typeface.</param>
/// <param name="Size">Size of the letters.</param>
/// <param name="Leading">Distance between base lines.</param>
/// <param name="Color">Colour of the letters.</param>
/// <param name="Background">Colour behind them.</param>
/// <param name="Rise">How far above the base line they stand.</param>
internal sealed record Style(SKTypeface Face, float Size, float Leading, SKColor Color, SKColor? Background = null, float Rise = 0)
{
    public static Style Body { get; } = new(Faces.Sans, 9.5f, 14, Colors.Ink);

    public static Style Small { get; } = new(Faces.Sans, 8.5f, 12, Colors.Muted);

    public static Style Strong { get; } = Body with { Face = Faces.Bold };

    public static Style Label { get; } = new(Faces.Bold, 7.5f, 12, Colors.Muted);

    public static Style Quote { get; } = new(Faces.Italic, 10, 13.5f, Colors.Muted);

    public static Style Memo { get; } = new(Faces.Serif, 10.5f, 16.5f, Colors.Ink);

    public static Style Mark { get; } = new(Faces.Bold, 6.5f, 16.5f, Colors.Accent, Rise: 3.2f);

    public static Style Section { get; } = new(Faces.Serif, 20, 26, Colors.Ink);

    public static Style Part { get; } = new(Faces.Bold, 10.5f, 15, Colors.Ink);

    public static Style Title { get; } = new(Faces.Serif, 30, 36, Colors.Ink);

    public static Style Figure { get; } = new(Faces.Serif, 62, 62, Colors.Accent);
}

/// <summary>The colours of the pages' light theme.</summary>
internal static class Colors
{
    public static SKColor Ink { get; } = new(0xff1c2220);

    public static SKColor Muted { get; } = new(0xff59635e);

    public static SKColor Line { get; } = new(0xffe3e0d8);

    public static SKColor Accent { get; } = new(0xff2f5d50);

    public static SKColor AccentSoft { get; } = new(0xffe4eee9);

    public static SKColor AccentLine { get; } = new(0xffa9c7bb);

    public static SKColor Warm { get; } = new(0xfff4ecd8);

    public static SKColor Sunken { get; } = new(0xfff0eee8);
}
