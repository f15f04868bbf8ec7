using MemoCoach.Web.State;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace MemoCoach.Web.Components.Layout;

/// <summary>Links to the parts of the page; as addresses, so that they work before the circuit does, and in a new window.</summary>
public sealed partial class TabBar : IDisposable
{
    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private Workspace Workspace { get; set; } = default!;

    private bool IsHere => new Uri(Navigation.Uri).AbsolutePath == "/";

    private WorkspaceAddress Current
    {
        get
        {
            var query = QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query);
            return WorkspaceAddress.Parse(query.GetValueOrDefault("tab"), query.GetValueOrDefault("evaluation"), null, null);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Navigation.LocationChanged -= OnLocationChanged;
        Workspace.Changed -= OnWorkspaceChanged;
    }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        Navigation.LocationChanged += OnLocationChanged;
        Workspace.Changed += OnWorkspaceChanged;
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs arguments) => StateHasChanged();

    private void OnWorkspaceChanged() => _ = InvokeAsync(StateHasChanged);
}
