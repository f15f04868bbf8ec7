using System.Xml.Linq;

namespace MemoCoach.Architecture.Tests;

/// <summary>What a project file says, read as text: a reference under a condition counts too.</summary>
internal sealed class ProjectFile(string path)
{
    private const string Prefix = "MemoCoach.";

    private readonly XDocument document = XDocument.Load(path);

    public string Shown => SourceTree.Shown(path);

    /// <summary>Short names of the projects whose code this one uses. Services that the AppHost only starts are not among them.</summary>
    public IEnumerable<string> Uses => document.Descendants("ProjectReference")
        .Where(reference => Name != "AppHost" || (string?)reference.Attribute("IsAspireProjectResource") == "false")
        .Select(reference => NameOf((string)reference.Attribute("Include")!));

    public IEnumerable<string> Packages => document.Descendants("PackageReference").Select(reference => (string)reference.Attribute("Include")!);

    /// <summary>Everything from Aspire that is named outside the condition <c>UseAspire=true</c>.</summary>
    public IEnumerable<string> UnconditionalAspire => document.Descendants()
        .Where(element => !element.AncestorsAndSelf().Any(IsForAspireOnly))
        .SelectMany(element => element.Attributes().Where(attribute => attribute.Name.LocalName is "Include" or "Sdk"))
        .Select(attribute => attribute.Value)
        .Where(value => value.StartsWith("Aspire.", StringComparison.OrdinalIgnoreCase));

    private string Name => NameOf(path);

    public static ProjectFile Of(string name) => new(Path.Combine(SourceTree.Root, Prefix + name, $"{Prefix}{name}.csproj"));

    private static string NameOf(string project) => Path.GetFileNameWithoutExtension(project.Replace('\\', '/'))[Prefix.Length..];

    private static bool IsForAspireOnly(XElement element) => (string?)element.Attribute("Condition") == "'$(UseAspire)' == 'true'";
}
