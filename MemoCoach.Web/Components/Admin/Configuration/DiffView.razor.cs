using MemoCoach.Contracts.Configuration;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Admin.Configuration;

/// <summary>A comparison of two texts.</summary>
public sealed partial class DiffView
{
    /// <summary>The lines.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<DiffLine> Lines { get; set; }

    /// <summary>What is compared.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }
}
