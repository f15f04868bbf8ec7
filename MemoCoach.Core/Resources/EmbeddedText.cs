using System.Text;

namespace MemoCoach.Core.Resources;

/// <summary>Texts that are built into the program: word lists, sentences, scripts.</summary>
internal static class EmbeddedText
{
    /// <summary>A whole embedded file by its name.</summary>
    /// <exception cref="InvalidOperationException">The program was built without the file.</exception>
    public static string Read(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The file {name} is not embedded in {typeof(EmbeddedText).Assembly.GetName().Name}; see EmbeddedResource in its project file.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>Its lines without comments and empty ones.</summary>
    public static IEnumerable<string> Lines(string name) =>
        from line in Read(name).Split('\n')
        let text = line.Split('#')[0].Trim()
        where text.Length > 0
        select text;
}
