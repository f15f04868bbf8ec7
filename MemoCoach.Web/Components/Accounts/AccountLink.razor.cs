using MemoCoach.Web.Sessions;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Accounts;

/// <summary>Leads to one's own account, or to signing in.</summary>
public sealed partial class AccountLink
{
    private bool isSignedIn;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private WriterSession Session { get; set; } = default!;

    private string Here => new Uri(Navigation.Uri).PathAndQuery is var path && path.StartsWith(MemoCoach.Web.Accounts.AccountAddress.Root, StringComparison.Ordinal) ? "/" : path;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() => isSignedIn = await Session.IsSignedInAsync();
}
