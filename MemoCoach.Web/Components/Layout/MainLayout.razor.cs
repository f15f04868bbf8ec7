using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace MemoCoach.Web.Components.Layout;

/// <summary>What stands around every page: name, tabs, settings.</summary>
public sealed partial class MainLayout : IDisposable
{
    private ErrorBoundary? boundary;

    [Inject]
    private BrowserFocus Focus { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    /// <summary>A bare <c>#main</c> would be read relative to the document's base, and lose the query.</summary>
    private string SkipAddress => $"{new Uri(Navigation.Uri).PathAndQuery}#main";

    /// <inheritdoc/>
    public void Dispose() => Navigation.LocationChanged -= OnLocationChanged;

    /// <inheritdoc/>
    protected override void OnInitialized() => Navigation.LocationChanged += OnLocationChanged;

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender) => await Focus.AfterRenderAsync();

    private void Recover()
    {
        boundary?.Recover();
        Focus.Regain();
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs arguments)
    {
        boundary?.Recover();
        StateHasChanged();
    }
}
