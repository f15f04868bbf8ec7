using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components;

/// <summary>The HTML document around the pages.</summary>
public sealed partial class App
{
    [CascadingParameter]
    private HttpContext? Context { get; set; }

    /// <summary>The appearance that the writer chose with the switch; without a choice the style sheet follows the system.</summary>
    private string? Theme => Context?.Request.Cookies["memocoach-theme"] is "light" or "dark" ? Context.Request.Cookies["memocoach-theme"] : null;
}
