namespace MemoCoach.Web.Components.Writing;

/// <summary>Memos to try the coach with.</summary>
public sealed partial class ExamplePicker
{
    /// <summary>First line the title, then an empty line, then the text.</summary>
    internal static IReadOnlyList<Example> Examples { get; } =
    [
        new("Proposal", "proposal.txt", "en"),
        new("Rough", "rough.txt", "en"),
        new("Spanish", "spanish.txt", "es"),
    ];

    internal sealed record Example(string Name, string File, string Language);
}
