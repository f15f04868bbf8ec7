using System.Globalization;
using System.Text.Json;
using MemoCoach.Core.Documents;

namespace MemoCoach.Api.Features.Documents;

/// <summary>What <see cref="IsolatedReader"/> starts. It ends with an error where the file cannot be read; what went wrong may quote the file, so it is not told.</summary>
internal static class ReadingProcess
{
    public static int Run(string kind, string maximumPages, string maximumLength)
    {
        using var content = new MemoryStream();
        Console.OpenStandardInput().CopyTo(content);
        DocumentReading reading;
        try
        {
            reading = DocumentReader.Read(Enum.Parse<DocumentKind>(kind), content.ToArray(), new(Number(maximumPages), Number(maximumLength)));
        }
        catch (Exception)
        {
            // Parsers throw whatever a damaged file makes them throw.
            return 1;
        }

        using var output = Console.OpenStandardOutput();
        JsonSerializer.Serialize(output, reading, DocumentJson.Default.DocumentReading);
        return 0;
    }

    private static int Number(string argument) => int.Parse(argument, CultureInfo.InvariantCulture);
}
