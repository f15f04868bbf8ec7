using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Writing;

/// <summary>Memos to try the coach with.</summary>
public sealed partial class ExamplePicker
{
    private const int BytesPerMegabyte = 1024 * 1024;

    /// <summary>First line the title, then an empty line, then the text.</summary>
    internal static IReadOnlyList<Example> Examples { get; } =
    [
        new("Proposal", "proposal.txt", "en"),
        new("Rough", "rough.txt", "en"),
        new("Spanish", "spanish.txt", "es"),
    ];

    /// <summary>Most bytes of a file to upload, once that is known.</summary>
    [Parameter]
    public int? MaximumFileBytes { get; set; }

    internal sealed record Example(string Name, string File, string Language);
}
