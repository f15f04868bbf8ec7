using MemoCoach.Contracts.Accounts;
using MemoCoach.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Admin;

/// <summary>Everybody's accounts and what is done to them.</summary>
public sealed partial class AccountsPage
{
    private IReadOnlyList<AccountSummary> accounts = [];
    private string newName = "";
    private AccountRole newRole;
    private (string UserName, string Address)? link;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => LoadAsync();

    private static string StateOf(AccountSummary account) => account switch
    {
        { IsDisabled: true } => "Disabled",
        { CanSignIn: false } => "Invited",
        { LockedUntil: not null } => "Locked",
        _ => "Open",
    };

    private static IEnumerable<AccountAction> ActionsOf(AccountSummary account) =>
    [
        account.Role == AccountRole.Admin ? AccountAction.Demote : AccountAction.Promote,
        account.IsDisabled ? AccountAction.Enable : AccountAction.Disable,
        AccountAction.Reset,
        AccountAction.Revoke,
    ];

    private Task LoadAsync() => TryAsync(ReadAsync);

    private async Task ReadAsync(CancellationToken cancellationToken) => accounts = await Admin.ListAccountsAsync(cancellationToken);

    private Task CreateAsync() => TryAsync(async cancellationToken =>
    {
        ShowLink(newName, await Admin.CreateAccountAsync(new() { UserName = newName, Role = newRole }, cancellationToken));
        newName = "";
        await ReadAsync(cancellationToken);
    });

    private Task ActAsync(AccountSummary account, AccountAction action) => TryAsync(async cancellationToken =>
    {
        link = null;
        switch (action)
        {
            case AccountAction.Reset:
                ShowLink(account.UserName, await Admin.ResetPasswordAsync(account.Id, cancellationToken));
                break;
            case AccountAction.Revoke:
                await Admin.RevokeSessionsAsync(account.Id, cancellationToken);
                break;
            default:
                await Admin.ChangeAccountAsync(account.Id, ChangeOf(action), cancellationToken);
                break;
        }

        await ReadAsync(cancellationToken);
    });

    private static ChangeAccountRequest ChangeOf(AccountAction action) => action switch
    {
        AccountAction.Promote => new() { Role = AccountRole.Admin },
        AccountAction.Demote => new() { Role = AccountRole.Writer },
        _ => new() { IsDisabled = action == AccountAction.Disable },
    };

    private void ShowLink(string userName, CreatedLink made) =>
        link = (userName, Navigation.ToAbsoluteUri(AccountAddress.Link(made.Token)).ToString());
}
