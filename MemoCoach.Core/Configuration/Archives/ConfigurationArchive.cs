using System.IO.Compression;
using System.Text;
using MemoCoach.Core.Configuration.Yaml;
using MemoCoach.Core.Persistence.Entities;

namespace MemoCoach.Core.Configuration.Archives;

/// <summary>All documents as one ZIP file. What is read may come from anywhere: nothing is written to disk, and every bound is kept while unpacking.</summary>
public static class ConfigurationArchive
{
    private const int MostEntries = 20;

    // A ZIP knows no earlier time; a fixed one keeps the same version's file the same.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Packs a version.</summary>
    /// <param name="version">The version with its documents.</param>
    /// <returns>The ZIP file.</returns>
    public static byte[] Pack(ConfigurationVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach (var document in version.Documents.OrderBy(document => document.FileName, StringComparer.Ordinal))
            {
                var entry = zip.CreateEntry(document.FileName);
                entry.LastWriteTime = Epoch;
                using var stream = entry.Open();
                stream.Write(Encoding.UTF8.GetBytes(document.Text));
            }
        }

        return packed.ToArray();
    }

    /// <summary>Unpacks documents.</summary>
    /// <param name="packed">The ZIP file.</param>
    /// <param name="problems">Told everything that is wrong with the file itself.</param>
    /// <returns>The YAML by file name; of use only without problems.</returns>
    public static IReadOnlyDictionary<string, string> Unpack(Stream packed, ICollection<ConfigurationProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var texts = new Dictionary<string, string>();
        try
        {
            using var zip = new ZipArchive(packed, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MostEntries)
            {
                problems.Add(ConfigPlace.StartOf("archive").Problem($"The archive has more than {MostEntries} entries. Pack only the documents."));
                return texts;
            }

            foreach (var entry in zip.Entries)
            {
                Take(entry, texts, problems);
            }

            if (zip.Entries.Count == 0)
            {
                problems.Add(ConfigPlace.StartOf("archive").Problem("The archive is empty. Pack at least one document."));
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            problems.Add(ConfigPlace.StartOf("archive").Problem("This is not a ZIP file that can be read. Download the configuration, change its documents, and pack them again without a password."));
        }

        return texts;
    }

    private static void Take(ZipArchiveEntry entry, Dictionary<string, string> texts, ICollection<ConfigurationProblem> problems)
    {
        var name = new string([.. entry.FullName.Select(unit => char.IsControl(unit) ? '?' : unit)]);
        if (name.AsSpan().ContainsAny('/', '\\') || name.Contains("..", StringComparison.Ordinal) || name.Contains(':', StringComparison.Ordinal))
        {
            problems.Add(ConfigPlace.StartOf(name).Problem("The entry lies in a folder. Pack the documents themselves, without folders."));
        }
        else if (Read(entry, name, problems) is { } text && !texts.TryAdd(name, text))
        {
            problems.Add(ConfigPlace.StartOf(name).Problem("The document stands twice in the archive. Pack it once."));
        }
    }

    // The length that the archive states may be a lie, so only so many bytes are unpacked.
    private static string? Read(ZipArchiveEntry entry, string name, ICollection<ConfigurationProblem> problems)
    {
        using var stream = entry.Open();
        var buffer = new byte[Utf8Text.MaximumBytes + 1];
        return Utf8Text.Decode(name, buffer.AsSpan(0, stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)), problems);
    }
}
