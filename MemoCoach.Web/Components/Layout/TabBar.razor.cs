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

    private Uri Here => new(Navigation.Uri);

    private Guid? CurrentEvaluation => Guid.TryParse(QueryHelpers.ParseQuery(Here.Query).GetValueOrDefault("evaluation"), out var id) ? id : null;

    /// <summary>The tab in sight; <see langword="null"/> on a page that belongs to none.</summary>
    private WorkspaceTab? Current => Here.AbsolutePath == "/"
        ? WorkspaceTab.Find(QueryHelpers.ParseQuery(Here.Query).GetValueOrDefault("tab"))
        : WorkspaceTab.All.FirstOrDefault(tab => tab.IsPage && Here.AbsolutePath.Split('/')[1] == tab.Key);

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
