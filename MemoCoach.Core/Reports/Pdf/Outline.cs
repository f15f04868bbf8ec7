using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MemoCoach.Core.Reports.Pdf;

/// <summary>
/// Adds an outline and the language to a document that SkiaSharp wrote, which offers neither: an incremental update
/// after ISO 32000-1, 7.5.6 (a new catalogue, 7.7.2, and the outline's items, 12.3.3) whose items point at the document's named destinations.
/// </summary>
internal sealed partial class Outline
{
    private readonly string document;
    private readonly IReadOnlyList<Bookmark> bookmarks;
    private readonly int firstObject;
    private readonly StringBuilder update = new("\n");
    private readonly SortedDictionary<int, int> offsets = [];

    private Outline(byte[] document, IReadOnlyList<Bookmark> bookmarks)
    {
        this.document = Encoding.Latin1.GetString(document);
        this.bookmarks = bookmarks;
        firstObject = int.Parse(Last(SizeEntry()).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>What to append to the document.</summary>
    /// <param name="document">A whole document with a table of references, not a stream of them.</param>
    /// <param name="bookmarks">The outline's items; item n leads to the destination <see cref="Bookmark.Name"/>(n).</param>
    /// <param name="language">ISO 639-1 code of the document's language.</param>
    public static byte[] Of(byte[] document, IReadOnlyList<Bookmark> bookmarks, string language)
    {
        var outline = new Outline(document, bookmarks);
        outline.WriteCatalogue(language);
        outline.WriteItems();
        outline.WriteReferences();
        return Encoding.Latin1.GetBytes(outline.update.ToString());
    }

    private void WriteCatalogue(string language)
    {
        var root = int.Parse(Last(RootEntry()).Groups[1].Value, CultureInfo.InvariantCulture);
        var begin = document.LastIndexOf($"\n{root} 0 obj\n", StringComparison.Ordinal);
        var entries = document.IndexOf("<<", begin, StringComparison.Ordinal) + 2;
        var end = document.IndexOf("endobj", entries, StringComparison.Ordinal);
        Write(root, $"<</Outlines {firstObject} 0 R /PageMode /UseOutlines /Lang ({language})\n{document[entries..end].Trim()}");
    }

    private void WriteItems()
    {
        var top = Children(-1);
        Write(firstObject, $"<</Type /Outlines /First {Object(top[0])} /Last {Object(top[^1])} /Count {bookmarks.Count}>>");
        for (var index = 0; index < bookmarks.Count; index++)
        {
            Write(firstObject + 1 + index, Item(index));
        }
    }

    private string Item(int index)
    {
        var (children, parent) = (Children(index), ParentOf(index));
        var siblings = Children(parent);
        var place = siblings.IndexOf(index);
        var item = new StringBuilder($"<</Title {Text(bookmarks[index].Title)} /Dest /{Bookmark.Name(index)} /Parent {Object(parent)}");
        item.Append(place > 0 ? $" /Prev {Object(siblings[place - 1])}" : "").Append(place < siblings.Count - 1 ? $" /Next {Object(siblings[place + 1])}" : "");
        item.Append(children.Count > 0 ? $" /First {Object(children[0])} /Last {Object(children[^1])} /Count {children.Count}" : "");
        return item.Append(">>").ToString();
    }

    private void WriteReferences()
    {
        var start = document.Length + update.Length;
        update.Append("xref\n");
        foreach (var (number, offset) in offsets)
        {
            update.Append(CultureInfo.InvariantCulture, $"{number} 1\n{offset:0000000000} 00000 n \n");
        }

        var previous = Last(StartEntry()).Groups[1].Value;
        var trailer = Last(TrailerEntry()).Groups[1].Value.Replace($"/Size {firstObject}", $"/Size {firstObject + 1 + bookmarks.Count}", StringComparison.Ordinal);
        update.Append(CultureInfo.InvariantCulture, $"trailer\n<<{trailer}\n/Prev {previous}>>\nstartxref\n{start}\n%%EOF\n");
    }

    private void Write(int number, string body)
    {
        offsets.Add(number, document.Length + update.Length);
        update.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{body}\nendobj\n");
    }

    private List<int> Children(int parent) => [.. Enumerable.Range(0, bookmarks.Count).Where(index => ParentOf(index) == parent)];

    /// <summary>The nearest item before it of a higher level; -1 stands for the outline itself.</summary>
    private int ParentOf(int index) =>
        index < 0 ? -1 : Enumerable.Range(0, index).LastOrDefault(other => bookmarks[other].Level < bookmarks[index].Level, -1);

    private string Object(int index) => $"{firstObject + 1 + index} 0 R";

    private static string Text(string title) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(title))}>";

    private Match Last(Regex entry) => entry.Match(document) is { Success: true } last
        ? last
        : throw new InvalidOperationException($"The document has no '{entry}': SkiaSharp writes another form than the one known here.");

    [GeneratedRegex(@"/Size (\d+)", RegexOptions.RightToLeft)]
    private static partial Regex SizeEntry();

    [GeneratedRegex(@"/Root (\d+) 0 R", RegexOptions.RightToLeft)]
    private static partial Regex RootEntry();

    [GeneratedRegex(@"startxref\n(\d+)", RegexOptions.RightToLeft)]
    private static partial Regex StartEntry();

    [GeneratedRegex(@"trailer\n<<(.*?)>>\nstartxref", RegexOptions.Singleline | RegexOptions.RightToLeft)]
    private static partial Regex TrailerEntry();
}
