namespace MemoCoach.Configuration.Tests;

/// <summary>A change that breaks a valid document, and where and how the validator must name it.</summary>
/// <param name="File">The document.</param>
/// <param name="Find">Text of the valid document; its first occurrence is replaced.</param>
/// <param name="Write">What stands there instead.</param>
/// <param name="Place">Line and column, such as <c>3:12</c>.</param>
/// <param name="Message">Part of the message.</param>
/// <param name="SchemaSees">Whether a JSON schema can see it too.</param>
public sealed record Mistake(string File, string Find, string Write, string Place, string Message, bool SchemaSees = true)
{
    internal string BrokenText
    {
        get
        {
            var text = Samples.Of(File).Text;
            var offset = text.IndexOf(Find, StringComparison.Ordinal);
            Assert.True(offset >= 0, $"{File} has no '{Find}'.");
            return text[..offset] + Write + text[(offset + Find.Length)..];
        }
    }

    public override string ToString() => $"{File}: {Find} -> {Write}";
}
