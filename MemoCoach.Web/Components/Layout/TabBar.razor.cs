using MemoCoach.Contracts.Accounts;
using MemoCoach.Web.Api;
using MemoCoach.Web.Components.Admin;
using MemoCoach.Web.State;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace MemoCoach.Web.Components.Layout;

/// <summary>Links to the parts of the page; as addresses, so that they work before the circuit does, and in a new window.</summary>
public sealed partial class TabBar : IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private bool isAdministrator;

    [Inject]
    private AdminAccess Access { get; set; } = default!;

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
        leaving.Cancel();
        leaving.Dispose();
        Navigation.LocationChanged -= OnLocationChanged;
        Workspace.Changed -= OnWorkspaceChanged;
    }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        Navigation.LocationChanged += OnLocationChanged;
        Workspace.Changed += OnWorkspaceChanged;
    }

    /// <summary>The first page must not wait for the API.</summary>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        try
        {
            isAdministrator = await Access.FindAsync(leaving.Token) is { Role: AccountRole.Admin };
            StateHasChanged();
        }
        catch (Exception exception) when (exception is MemoCoachException || leaving.IsCancellationRequested)
        {
            // Without an answer there is one tab less; the page says elsewhere that the API is away.
        }
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs arguments) => StateHasChanged();

    private void OnWorkspaceChanged() => _ = InvokeAsync(StateHasChanged);
}
