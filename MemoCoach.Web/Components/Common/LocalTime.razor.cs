using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Common;

/// <summary>A moment as the browser's clock shows it.</summary>
public sealed partial class LocalTime
{
    /// <summary>The moment; without one there is a dash.</summary>
    [Parameter, EditorRequired]
    public required DateTimeOffset? At { get; set; }

    /// <summary>Whether the day says enough.</summary>
    [Parameter]
    public bool IsDay { get; set; }
}
