using MemoCoach.Web.Api;
using MemoCoach.Web.Sessions;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Common;

/// <summary>Says in a sentence what went wrong, and offers the way on.</summary>
public sealed partial class ProblemNotice
{
    /// <summary>What went wrong.</summary>
    [Parameter, EditorRequired]
    public required Problem Problem { get; set; }

    /// <summary>Tries again; without it the notice has no such button.</summary>
    [Parameter]
    public EventCallback Retry { get; set; }

    [Inject]
    private BrowserFocus Focus { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private string RenewalAddress => SessionRenewal.Address(new Uri(Navigation.Uri).PathAndQuery);

    /// <summary>Once whoever shows the notice has tried, the notice and its button are gone, or there again.</summary>
    private async Task RetryAsync()
    {
        await Retry.InvokeAsync();
        Focus.Regain();
        await Focus.AfterRenderAsync();
    }
}
