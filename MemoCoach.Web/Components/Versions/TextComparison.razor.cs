using MemoCoach.Contracts.Versions;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Versions;

/// <summary>Two versions in one text: what was removed is struck out, what was added is marked.</summary>
public sealed partial class TextComparison
{
    /// <summary>The comparison.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<DiffPart> Diff { get; set; }

    /// <summary>The memo's language.</summary>
    [Parameter, EditorRequired]
    public required string Language { get; set; }

    /// <summary>Written by hand because white space between the parts would show.</summary>
    private RenderFragment Parts => builder =>
    {
        foreach (var part in Diff)
        {
            builder.OpenElement(0, part.Kind switch { DiffKind.Removed => "del", DiffKind.Added => "ins", _ => "span" });
            builder.AddContent(1, part.Text);
            builder.CloseElement();
        }
    };
}
