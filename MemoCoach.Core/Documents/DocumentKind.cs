namespace MemoCoach.Core.Documents;

/// <summary>Kinds of files that memos come in.</summary>
public enum DocumentKind
{
    /// <summary>.txt and .md.</summary>
    Text,

    /// <summary>.docx (Office Open XML, ECMA-376).</summary>
    Word,

    /// <summary>.pdf (ISO 32000).</summary>
    Pdf,
}

/// <summary>Tells kinds of files apart.</summary>
public static class DocumentKinds
{
    /// <summary>The kind that a file's name says.</summary>
    /// <param name="name">The file's name.</param>
    /// <returns>The kind, or <see langword="null"/> if it is none of those read here.</returns>
    public static DocumentKind? Of(string name) => Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".TXT" or ".MD" => DocumentKind.Text,
        ".DOCX" => DocumentKind.Word,
        ".PDF" => DocumentKind.Pdf,
        _ => null,
    };
}
