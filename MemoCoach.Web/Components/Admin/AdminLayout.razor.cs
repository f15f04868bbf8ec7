using MemoCoach.Contracts.Accounts;
using MemoCoach.Web.Api;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Admin;

/// <summary>The menu of administrators' pages, and the page itself once it is known that an administrator looks at it.</summary>
public sealed partial class AdminLayout : IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private CurrentAccount? account;
    private Problem? problem;

    [Inject]
    private AdminAccess Access { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private string Here => new Uri(Navigation.Uri).PathAndQuery;

    /// <inheritdoc/>
    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => RendererInfo.IsInteractive ? FindAccountAsync() : Task.CompletedTask;

    private async Task FindAccountAsync()
    {
        try
        {
            problem = null;
            account = await Access.FindAsync(leaving.Token);
        }
        catch (MemoCoachException exception)
        {
            problem = exception.Problem;
        }
    }
}
