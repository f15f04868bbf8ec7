using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Common;

/// <summary>A share as the length of a bar.</summary>
public sealed partial class Bar
{
    /// <summary>How much of it is filled, in percent.</summary>
    [Parameter, EditorRequired]
    public required decimal Share { get; set; }

    private string Width => string.Create(CultureInfo.InvariantCulture, $"{Share:0.##}%");
}
