using MemoCoach.Web.Sessions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace MemoCoach.Web.Components.Accounts;

/// <summary>Leads to one's own account, or to signing in.</summary>
public sealed partial class AccountLink : IDisposable
{
    private bool isSignedIn;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private WriterSession Session { get; set; } = default!;

    private string Here => new Uri(Navigation.Uri).PathAndQuery is var path && path.StartsWith(MemoCoach.Web.Accounts.AccountAddress.Root, StringComparison.Ordinal) ? "/" : path;

    /// <inheritdoc/>
    public void Dispose() => Navigation.LocationChanged -= OnLocationChanged;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Navigation.LocationChanged += OnLocationChanged;
        isSignedIn = await Session.IsSignedInAsync();
    }

    /// <summary>Signing in leads back to where one is by then.</summary>
    private void OnLocationChanged(object? sender, LocationChangedEventArgs arguments) => StateHasChanged();
}
