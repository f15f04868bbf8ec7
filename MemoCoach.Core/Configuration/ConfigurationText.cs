namespace MemoCoach.Core.Configuration;

/// <summary>A YAML text and where it comes from. Several texts of one document are layers, lowest first.</summary>
/// <param name="File">Path for messages; its last part is the document's file name, such as <c>config/environments/production/limits.yaml</c>.</param>
/// <param name="Text">The YAML.</param>
public sealed record ConfigurationText(string File, string Text)
{
    /// <summary>The document's file name, such as <c>limits.yaml</c>.</summary>
    public string FileName => Path.GetFileName(File);
}
