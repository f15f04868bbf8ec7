using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using MemoCoach.Contracts.Problems;

namespace MemoCoach.Core.Documents;

/// <summary>Text of a .docx.</summary>
internal static class WordReader
{
    /// <summary>A compound file: an encrypted .docx is wrapped in one ([MS-OFFCRYPTO] 1.3.1); an old .doc is one too.</summary>
    private static ReadOnlySpan<byte> CompoundFile => [0xD0, 0xCF, 0x11, 0xE0];

    public static DocumentReading Read(byte[] content, DocumentAllowance allowance)
    {
        if (content.AsSpan().StartsWith(CompoundFile))
        {
            return DocumentReading.Refuse(ProblemCodes.DocumentEncrypted);
        }

        if (!UnpacksWithinLimits(content))
        {
            return DocumentReading.Refuse(ProblemCodes.DocumentUnreadable);
        }

        var settings = new OpenSettings { AutoSave = false, MaxCharactersInPart = DocumentAllowance.MaximumUnpackedBytes };
        using var document = WordprocessingDocument.Open(new MemoryStream(content), isEditable: false, settings);
        return document.MainDocumentPart is { } body
            ? new DocumentReading(WordText.Read(OpenXmlReader.Create(body), allowance.MaximumLength))
            : DocumentReading.Refuse(ProblemCodes.DocumentUnreadable);
    }

    /// <summary>Counts what really comes out, whatever the archive says of its sizes.</summary>
    private static bool UnpacksWithinLimits(byte[] content)
    {
        using var archive = new ZipArchive(new MemoryStream(content));
        if (archive.Entries.Count > DocumentAllowance.MaximumEntries)
        {
            return false;
        }

        var buffer = new byte[81_920];
        var left = (long)DocumentAllowance.MaximumUnpackedBytes;
        foreach (var entry in archive.Entries)
        {
            using var unpacked = entry.Open();
            for (var read = unpacked.Read(buffer); read > 0 && left >= 0; read = unpacked.Read(buffer))
            {
                left -= read;
            }
        }

        return left >= 0;
    }
}
