namespace MemoCoach.TestServers;

/// <summary>Needs independent readers of PDF: pdftotext and pdfinfo (poppler-utils), qpdf, mutool (mupdf-tools).</summary>
public sealed class NeedsPdfToolsAttribute() : NeedsServerAttribute(Absence)
{
    private static readonly string[] Tools = ["pdftotext", "pdfinfo", "qpdf", "mutool"];

    private static string? Absence { get; } = Tools.FirstOrDefault(tool => ServerProgram.Find(tool) is null) is { } missing
        ? $"{missing} is missing. As root: apt-get install poppler-utils qpdf mupdf-tools"
        : null;
}
