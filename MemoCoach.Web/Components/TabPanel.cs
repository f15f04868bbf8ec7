using MemoCoach.Web.State;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components;

/// <summary>What fills a tab of the writer's page: it takes no parameters, and is rendered again whenever address or workspace change.</summary>
public abstract class TabPanel : ComponentBase, IDisposable
{
    /// <summary>What is in sight.</summary>
    [CascadingParameter]
    public required WorkspaceAddress Address { get; set; }

    [Inject]
    private protected Workspace Workspace { get; private set; } = default!;

    /// <summary>Whether this tab is the one in sight.</summary>
    protected bool IsInSight => Address.Tab.Panel == GetType();

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends what the tab began.</summary>
    /// <param name="disposing">Always <see langword="true"/>: there is no finalizer.</param>
    protected virtual void Dispose(bool disposing) => Workspace.Changed -= OnWorkspaceChanged;

    /// <inheritdoc/>
    protected override void OnInitialized() => Workspace.Changed += OnWorkspaceChanged;

    private void OnWorkspaceChanged() => _ = InvokeAsync(StateHasChanged);
}
