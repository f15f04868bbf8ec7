using System.Data;
using MemoCoach.Contracts.Accounts;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using MemoCoach.Core.Sessions;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Accounts;

/// <summary>What came of a change.</summary>
public enum ChangeOutcome
{
    /// <summary>It is done.</summary>
    Done,

    /// <summary>There is no such account.</summary>
    NotFound,

    /// <summary>Nobody could administer the product any more; nothing was changed.</summary>
    LastAdministrator,
}

/// <summary>Changes that administrators make to accounts. Each ends the account's sessions, so that it counts at once.</summary>
/// <param name="database">The database.</param>
/// <param name="links">One-time links.</param>
/// <param name="sessions">Ends sessions.</param>
/// <param name="audit">Remembers it.</param>
public sealed class AccountChanges(MemoDbContext database, PasswordLinks links, SessionEnds sessions, AuditLog audit)
{
    /// <summary>Shuts an account or opens it again.</summary>
    /// <param name="actor">Who does it.</param>
    /// <param name="id">The account.</param>
    /// <param name="isDisabled">Whether it is shut.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>What came of it.</returns>
    public Task<ChangeOutcome> SetDisabledAsync(Actor actor, Guid id, bool isDisabled, CancellationToken cancellationToken) =>
        ChangeAsync(id, (account, _) =>
        {
            account.IsDisabled = isDisabled;
            audit.Add(actor, isDisabled ? AuditActions.Disabled : AuditActions.Enabled, account.UserName);
            return Task.CompletedTask;
        }, cancellationToken);

    /// <summary>Gives an account another role.</summary>
    /// <param name="actor">Who does it.</param>
    /// <param name="id">The account.</param>
    /// <param name="role">The role.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>What came of it.</returns>
    public Task<ChangeOutcome> SetRoleAsync(Actor actor, Guid id, AccountRole role, CancellationToken cancellationToken) =>
        ChangeAsync(id, (account, _) =>
        {
            account.Role = role;
            audit.Add(actor, AuditActions.RoleChanged, account.UserName, role.ToString());
            return Task.CompletedTask;
        }, cancellationToken);

    /// <summary>Takes an account's password away and makes a link by which its owner chooses another.</summary>
    /// <param name="actor">Who does it.</param>
    /// <param name="id">The account.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>What came of it, and the link's token.</returns>
    public async Task<(ChangeOutcome Outcome, string Token)> ResetPasswordAsync(Actor actor, Guid id, CancellationToken cancellationToken)
    {
        var token = "";
        var outcome = await ChangeAsync(id, async (account, stop) =>
        {
            account.PasswordHash = null;
            token = await links.RenewAsync(account.Id, stop);
            audit.Add(actor, AuditActions.PasswordReset, account.UserName);
        }, cancellationToken);
        return (outcome, token);
    }

    /// <summary>Ends an account's sessions and changes nothing else.</summary>
    /// <param name="actor">Who does it.</param>
    /// <param name="id">The account.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>What came of it.</returns>
    public Task<ChangeOutcome> RevokeSessionsAsync(Actor actor, Guid id, CancellationToken cancellationToken) =>
        ChangeAsync(id, (account, _) =>
        {
            audit.Add(actor, AuditActions.SessionsRevoked, account.UserName);
            return Task.CompletedTask;
        }, cancellationToken);

    /// <summary>Serializable, or two administrators who shut each other at the same moment would leave nobody.</summary>
    private async Task<ChangeOutcome> ChangeAsync(Guid id, Func<Account, CancellationToken, Task> change, CancellationToken cancellationToken)
    {
        var outcome = await database.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            database.ChangeTracker.Clear();
            await using var transaction = await database.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
            var account = await database.Accounts.FindAsync([id], cancellationToken);
            if (account is null)
            {
                return ChangeOutcome.NotFound;
            }

            var wasAdministrator = IsAdministrator(account);
            await change(account, cancellationToken);
            if (wasAdministrator && !IsAdministrator(account) && !await HasOtherAsync(id, cancellationToken))
            {
                return ChangeOutcome.LastAdministrator;
            }

            await database.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return ChangeOutcome.Done;
        });
        if (outcome == ChangeOutcome.Done)
        {
            await sessions.EndAllAsync(id, except: null, cancellationToken);
        }

        return outcome;
    }

    private static bool IsAdministrator(Account account) => account is { Role: AccountRole.Admin, IsDisabled: false, PasswordHash: not null };

    private Task<bool> HasOtherAsync(Guid id, CancellationToken cancellationToken) => database.Accounts.AnyAsync(
        row => row.Id != id && row.Role == AccountRole.Admin && !row.IsDisabled && row.PasswordHash != null, cancellationToken);
}
