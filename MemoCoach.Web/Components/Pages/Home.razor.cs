using MemoCoach.Contracts.Problems;
using MemoCoach.Web.Sessions;
using MemoCoach.Web.State;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace MemoCoach.Web.Components.Pages;

/// <summary>The one page that a writer works on. Its address says what is in sight.</summary>
public sealed partial class Home : IDisposable
{
    private bool isOpened;
    private Guid? submitted;

    [SupplyParameterFromQuery]
    private string? Tab { get; set; }

    [SupplyParameterFromQuery]
    private string? Evaluation { get; set; }

    [SupplyParameterFromQuery]
    private string? Segment { get; set; }

    [SupplyParameterFromQuery]
    private string? Quote { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private IJSRuntime Script { get; set; } = default!;

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
        Address = WorkspaceAddress.Parse(Tab, Evaluation, Segment, Quote);
        var isElsewhere = Address.Evaluation is { } id && id != Workspace.Evaluation?.Id;
        if (RendererInfo.IsInteractive && (!isOpened || isElsewhere))
        {
            isOpened = true;
            await ReopenAsync();
        }
    }

    /// <summary>The button that was pressed is out of sight now: keyboard and screen reader go on at what is in sight.</summary>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (submitted is { } id && Workspace.Evaluation?.Id == id)
        {
            submitted = null;
            await Script.InvokeVoidAsync("memoCoach.focus", "feedback-heading");
        }
    }

    private async Task ReopenAsync()
    {
        await Workspace.OpenAsync(Address.Evaluation);
        if (Workspace.Problem is { Code: ProblemCodes.SessionRequired })
        {
            Navigation.NavigateTo(SessionRenewal.Address(Address.ToString()), forceLoad: true);
        }
    }

    private void ShowSubmitted(Guid evaluation)
    {
        submitted = evaluation;
        Navigation.NavigateTo(new WorkspaceAddress(WorkspaceTab.Feedback, evaluation).ToString());
    }

    private void OnWorkspaceChanged() => _ = InvokeAsync(StateHasChanged);
}
