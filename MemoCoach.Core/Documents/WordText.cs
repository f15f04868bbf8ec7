using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace MemoCoach.Core.Documents;

/// <summary>Reads a document's body as a stream, so that depth costs nothing: headings as <c># …</c>, list items as <c>- …</c>, a table's row as a line.</summary>
internal static class WordText
{
    /// <summary>Ids of heading styles begin so, in English and in Spanish versions of Word.</summary>
    private static readonly string[] HeadingStyles = ["Heading", "Title", "Ttulo", "Titulo"];

    public static string Read(OpenXmlReader reader, int maximumLength)
    {
        var text = new StringBuilder();
        var cells = 0;
        using (reader)
        {
            while (reader.Read() && text.Length <= maximumLength)
            {
                var type = reader.ElementType;
                if (reader.IsEndElement)
                {
                    cells += type == typeof(TableCell) ? -1 : 0;
                    text.Append(EndOf(type, cells));
                    continue;
                }

                cells += type == typeof(TableCell) ? 1 : 0;
                text.Append(BeginningOf(reader, type));
            }
        }

        return text.ToString();
    }

    private static string BeginningOf(OpenXmlReader reader, Type type) => type switch
    {
        _ when type == typeof(Text) => reader.GetText(),
        _ when type == typeof(TabChar) => "\t",
        _ when type == typeof(Break) || type == typeof(CarriageReturn) => "\n",
        _ when type == typeof(NumberingProperties) => "- ",
        _ when type == typeof(ParagraphStyleId) && IsHeading(reader) => "# ",
        _ => "",
    };

    private static string EndOf(Type type, int cells) => type switch
    {
        _ when type == typeof(Paragraph) => cells > 0 ? " " : "\n\n",
        _ when type == typeof(TableCell) => "| ",
        _ when type == typeof(TableRow) => "\n",
        _ when type == typeof(Table) => "\n",
        _ => "",
    };

    private static bool IsHeading(OpenXmlReader reader) =>
        reader.Attributes.Any(attribute => attribute.LocalName == "val"
            && HeadingStyles.Any(style => attribute.Value?.StartsWith(style, StringComparison.OrdinalIgnoreCase) == true));
}
