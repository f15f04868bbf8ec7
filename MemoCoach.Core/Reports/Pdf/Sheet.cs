using SkiaSharp;

namespace MemoCoach.Core.Reports.Pdf;

/// <summary>
/// Pages of A4 that fill from top to bottom. They are recorded and written to the file once their number is known.
/// Lengths in points of 1/72 inch.
/// </summary>
internal sealed class Sheet(Ruler ruler, VisibleText visible) : IDisposable
{
    public const float PageWidth = 595;
    public const float PageHeight = 842;
    public const float Left = 62;
    public const float Width = PageWidth - (2 * Left);
    private const float Top = 62;
    private const float Bottom = PageHeight - 72;

    private readonly List<SKPicture> pages = [];
    private readonly List<Bookmark> bookmarks = [];
    private SKPictureRecorder? recorder;

    public IReadOnlyList<SKPicture> Pages => pages;

    public IReadOnlyList<Bookmark> Bookmarks => bookmarks;

    /// <summary>Index of the present page.</summary>
    public int PageIndex => pages.Count;

    /// <summary>Where the next line begins.</summary>
    public float Y { get; set; } = Bottom;

    public SKCanvas Canvas => recorder!.RecordingCanvas!;

    /// <summary>Begins a new page unless so much height is left on this one.</summary>
    public void Need(float height)
    {
        if (recorder is null || Y + height > Bottom)
        {
            EndPage();
            recorder = new SKPictureRecorder();
            recorder.BeginRecording(new SKRect(0, 0, PageWidth, PageHeight));
            Y = Top;
        }
    }

    public void NewPage() => Need(float.MaxValue);

    /// <summary>Leaves room, but none at the top of a page.</summary>
    public void Skip(float height) => Y += Y > Top ? height : 0;

    /// <summary>Makes this place a destination of the document's outline.</summary>
    public void Bookmark(string title, int level) => bookmarks.Add(new Bookmark(title, level, PageIndex, Y));

    /// <summary>Writes text from a left edge, over as many pages as it needs.</summary>
    public void Write(IEnumerable<Line> lines, float left, Action<float, float>? beside = null)
    {
        foreach (var line in lines)
        {
            Need(line.Height);
            line.Draw(Canvas, ruler, left, Y);
            beside?.Invoke(Y, line.Height);
            Y += line.Height;
        }
    }

    public void Write(string text, Style style, float left = Left, float width = Width) => Write([new Span(text, style)], left, width);

    public void Write(IEnumerable<Span> spans, float left = Left, float width = Width) => Write(Lines(spans, width), left);

    public IReadOnlyList<Line> Lines(IEnumerable<Span> spans, float width) =>
        LineBreaker.Break(ruler, width, spans.Select(span => span with { Text = visible.Of(span.Text) }));

    public float WidthOf(string text, Style style) => ruler.WidthOf(text, style);

    /// <summary>Text that is cut with an ellipsis where it is wider than a width.</summary>
    public string Clip(string text, Style style, float width) => ruler.WidthOf(text, style) <= width
        ? text
        : $"{text[..ruler.FittingLength(text, style, width - ruler.WidthOf("…", style))].TrimEnd()}…";

    /// <summary>One line at an exact place of the present page.</summary>
    public void Put(string text, Style style, float left, float top)
    {
        var line = new Line(style);
        var shown = visible.Of(text);
        line.Add(shown, style, ruler.WidthOf(shown, style));
        line.Draw(Canvas, ruler, left, top);
    }

    public void Fill(SKRect area, SKColor color, float radius = 0)
    {
        using var paint = new SKPaint { Color = color, IsAntialias = true };
        Canvas.DrawRoundRect(area, radius, radius, paint);
    }

    public void Rule(float top, float left = Left, float width = Width) => Fill(new SKRect(left, top, left + width, top + 0.6f), Colors.Line);

    public void EndPage()
    {
        if (recorder is not null)
        {
            pages.Add(recorder.EndRecording());
            recorder.Dispose();
            recorder = null;
        }
    }

    public void Dispose()
    {
        recorder?.Dispose();
        pages.ForEach(page => page.Dispose());
    }
}

/// <summary>A place that the document's outline leads to.</summary>
/// <param name="Title">What stands in the outline.</param>
/// <param name="Level">0 for a section, 1 for a part of one.</param>
/// <param name="Page">Index of its page.</param>
/// <param name="Y">Distance from the page's top in points.</param>
internal sealed record Bookmark(string Title, int Level, int Page, float Y)
{
    /// <summary>The name of its destination.</summary>
    public static string Name(int index) => $"b{index}";
}
