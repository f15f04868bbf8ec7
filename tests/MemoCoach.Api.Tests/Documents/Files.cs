using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using PdfPageSize = UglyToad.PdfPig.Content.PageSize;

namespace MemoCoach.Api.Tests.Documents;

/// <summary>Files that people upload, and files that are made to hurt.</summary>
internal static class Files
{
    public const string Sentence = "We ask the board to approve 9,000 euros by March.";

    public static byte[] Word(string heading, string sentence)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var title = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "Heading1" }), new Run(new Text(heading)));
            var row = new TableRow(new TableCell(new Paragraph(new Run(new Text("Cost")))), new TableCell(new Paragraph(new Run(new Text("9,000")))));
            document.AddMainDocumentPart().Document = new Document(new Body(title, new Paragraph(new Run(new Text(sentence))), new Table(row)));
        }

        return stream.ToArray();
    }

    public static byte[] Pdf(int pages, string? sentence)
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        for (var number = 0; number < pages; number++)
        {
            var page = builder.AddPage(PdfPageSize.A4);
            if (sentence is not null)
            {
                page.AddText(sentence, 12, new PdfPoint(50, 700), font);
            }
        }

        return builder.Build();
    }

    /// <summary>Its user password is unknown: 32 bytes that fit none.</summary>
    public static byte[] EncryptedPdf()
    {
        var key = new string('0', 64);
        return Encoding.ASCII.GetBytes(
            $"""
            %PDF-1.4
            1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
            2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
            3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >> endobj
            4 0 obj << /Filter /Standard /V 1 /R 2 /O <{key}> /U <{key}> /P -4 >> endobj
            trailer << /Root 1 0 R /Encrypt 4 0 R /ID [<00> <00>] /Size 5 >>
            %%EOF
            """);
    }

    /// <summary>Unpacks to a thousand times its size.</summary>
    public static byte[] ZipBomb()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            using var entry = archive.CreateEntry("word/document.xml", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1024 * 1024];
            for (var megabyte = 0; megabyte < 200; megabyte++)
            {
                entry.Write(zeros);
            }
        }

        return stream.ToArray();
    }

    /// <summary>Tables within tables, deeper than any stack.</summary>
    public static byte[] NestedWord()
    {
        const int depth = 100_000;
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var tables = string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", depth)) + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", depth));
            using var part = document.AddMainDocumentPart().GetStream();
            part.Write(Encoding.UTF8.GetBytes($"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{tables}</w:body></w:document>"));
        }

        return stream.ToArray();
    }

    /// <summary>Arrays within arrays, deeper than any stack.</summary>
    public static byte[] NestedPdf() => Encoding.ASCII.GetBytes(
        $"%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R /Deep {new string('[', 500_000)}{new string(']', 500_000)} >> endobj\ntrailer << /Root 1 0 R /Size 2 >>\n%%EOF");
}
