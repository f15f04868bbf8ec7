using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace MemoCoach.Web.Components;

/// <summary>The HTML document around the pages.</summary>
public sealed partial class App
{
    [CascadingParameter]
    private HttpContext? Context { get; set; }

    /// <summary>Pages with plain forms have no circuit: its start would replace the fields, and with them what somebody has typed already.</summary>
    private IComponentRenderMode? Mode => Context is { } context && !context.AcceptsInteractiveRouting() ? null : RenderMode.InteractiveServer;

    /// <summary>The appearance that the writer chose with the switch; without a choice the style sheet follows the system.</summary>
    private string? Theme => Context?.Request.Cookies["memocoach-theme"] is "light" or "dark" ? Context.Request.Cookies["memocoach-theme"] : null;
}
