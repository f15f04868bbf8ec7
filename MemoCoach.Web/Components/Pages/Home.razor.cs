using MemoCoach.Contracts.Problems;
using MemoCoach.Web.Sessions;
using MemoCoach.Web.State;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Pages;

/// <summary>The one page that a writer works on. Its address says what is in sight.</summary>
public sealed partial class Home : IDisposable
{
    private readonly HashSet<WorkspaceTab> visited = [];
    private bool isOpened;

    [SupplyParameterFromQuery]
    private string? Tab { get; set; }

    [SupplyParameterFromQuery]
    private string? Evaluation { get; set; }

    [SupplyParameterFromQuery]
    private string? Segment { get; set; }

    [SupplyParameterFromQuery]
    private string? Quote { get; set; }

    [SupplyParameterFromQuery]
    private string? Criterion { get; set; }

    [SupplyParameterFromQuery]
    private string? Status { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private Workspace Workspace { get; set; } = default!;

    private WorkspaceAddress Address { get; set; } = new(WorkspaceTab.Write);

    /// <inheritdoc/>
    public void Dispose() => Workspace.Changed -= OnWorkspaceChanged;

    /// <inheritdoc/>
    protected override void OnInitialized() => Workspace.Changed += OnWorkspaceChanged;

    /// <summary>Nothing is fetched while prerendering: the first page must not wait for the API, nor fetch everything twice.</summary>
    protected override async Task OnParametersSetAsync()
    {
        Address = WorkspaceAddress.Parse(Tab, Evaluation, Segment, Quote, Criterion, Status);
        Workspace.Remember(Address);
        visited.Add(Address.Tab);
        var isElsewhere = Address.Evaluation is { } id && id != Workspace.Evaluation?.Id;
        if (RendererInfo.IsInteractive && (!isOpened || isElsewhere))
        {
            isOpened = true;
            await ReopenAsync();
        }
    }

    private async Task ReopenAsync()
    {
        await Workspace.OpenAsync(Address.Evaluation);
        if (Workspace.Problem is { Code: ProblemCodes.SessionRequired or ProblemCodes.SignInRequired })
        {
            Navigation.NavigateTo(SessionRenewal.Address(Address.ToString()), forceLoad: true);
        }
    }

    private void OnWorkspaceChanged() => _ = InvokeAsync(StateHasChanged);
}
