using SkiaSharp;

namespace MemoCoach.Core.Reports.Pdf;

/// <summary>Puts the recorded pages into a file, with page numbers, metadata and outline.</summary>
internal static class PdfFile
{
    private const float Foot = Sheet.PageHeight - 46;

    public static ReadOnlyMemory<byte> Write(Contents contents, Ruler ruler, string language)
    {
        var file = new MemoryStream();
        using (var document = SKDocument.CreatePdf(file, Metadata(contents)))
        {
            for (var page = 0; page < contents.Sheet.Pages.Count; page++)
            {
                WritePage(document, contents, ruler, page);
            }

            document.Close();
        }

        file.Write(Outline.Of(file.ToArray(), contents.Sheet.Bookmarks, language));
        return file.GetBuffer().AsMemory(0, (int)file.Length);
    }

    private static void WritePage(SKDocument document, Contents contents, Ruler ruler, int page)
    {
        var canvas = document.BeginPage(Sheet.PageWidth, Sheet.PageHeight);
        canvas.DrawPicture(contents.Sheet.Pages[page]);
        foreach (var (index, bookmark) in contents.Sheet.Bookmarks.Index().Where(bookmark => bookmark.Item.Page == page))
        {
            using var name = canvas.DrawNamedDestinationAnnotation(new SKPoint(0, Math.Max(0, bookmark.Y - 12)), Bookmark.Name(index));
        }

        WriteFoot(canvas, contents, ruler, page);
        document.EndPage();
    }

    private static void WriteFoot(SKCanvas canvas, Contents contents, Ruler ruler, int page)
    {
        var number = contents.Texts.Say("report.page", page + 1, contents.Sheet.Pages.Count);
        var title = contents.Sheet.Clip(contents.Evaluation.Title ?? contents.Texts.Say("report.untitled"), Style.Small, Sheet.Width - 80);
        foreach (var line in contents.Sheet.Lines([new Span(page == 0 ? "" : title, Style.Small)], Sheet.Width))
        {
            line.Draw(canvas, ruler, Sheet.Left, Foot);
        }

        foreach (var line in contents.Sheet.Lines([new Span(number, Style.Small)], Sheet.Width))
        {
            line.Draw(canvas, ruler, Sheet.Left + Sheet.Width - line.Width, Foot);
        }
    }

    private static SKDocumentPdfMetadata Metadata(Contents contents)
    {
        var (evaluation, texts) = (contents.Evaluation, contents.Texts);
        var finished = (evaluation.FinishedAt ?? evaluation.CreatedAt).UtcDateTime;
        return SKDocumentPdfMetadata.Default with
        {
            Title = evaluation.Title ?? texts.Say("report.untitled"),
            Subject = texts.Say("report.subject", evaluation.Version, evaluation.OverallScore!.Value),
            Creator = texts.Say("report.product"),
            Creation = finished,
            Modified = finished,
        };
    }
}
