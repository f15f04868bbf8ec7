using MemoCoach.Contracts.Sessions;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Accounts;

/// <summary>Signing in by name and password.</summary>
/// <param name="database">The database.</param>
/// <param name="names">Makes names comparable.</param>
/// <param name="passwords">Checks passwords.</param>
/// <param name="attempts">Counts wrong ones.</param>
/// <param name="sessions">Begins sessions.</param>
/// <param name="audit">Remembers whom wrong passwords locked out.</param>
public sealed class SignIns(
    MemoDbContext database, ILookupNormalizer names, PasswordCheck passwords, LoginAttempts attempts, AccountSessions sessions, AuditLog audit)
{
    /// <summary>
    /// Begins a session if name and password are right and the account is neither shut nor locked. Whichever it is, the hasher has run once,
    /// so that neither the answer nor its time tells which names exist.
    /// </summary>
    /// <param name="userName">The account's name.</param>
    /// <param name="password">Its password.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The session's token, or <see langword="null"/>.</returns>
    public async Task<CreatedSession?> SignInAsync(string userName, string password, CancellationToken cancellationToken)
    {
        var name = names.NormalizeName(userName);
        var account = await database.Accounts.AsNoTracking().SingleOrDefaultAsync(row => row.NormalizedUserName == name, cancellationToken);
        var isCounted = await attempts.TryCountAsync(account?.Id ?? Guid.Empty, cancellationToken);
        var result = passwords.Verify(account, password);
        if (account is null || !isCounted || account.IsDisabled)
        {
            return null;
        }

        if (result == PasswordVerificationResult.Failed)
        {
            await RecordLockAsync(account, cancellationToken);
            return null;
        }

        await attempts.ForgetAsync(account.Id, cancellationToken);
        if (result == PasswordVerificationResult.SuccessRehashNeeded)
        {
            await RehashAsync(account, password, cancellationToken);
        }

        return await sessions.BeginAsync(account, detail: null, cancellationToken);
    }

    /// <summary>A password that was taken away or chosen anew meanwhile stays so.</summary>
    private async Task RehashAsync(Account account, string password, CancellationToken cancellationToken)
    {
        var (verified, renewed) = (account.PasswordHash, passwords.Hash(account, password));
        await database.Accounts.Where(row => row.Id == account.Id && row.PasswordHash == verified)
            .ExecuteUpdateAsync(row => row.SetProperty(stored => stored.PasswordHash, renewed), cancellationToken);
        account.PasswordHash = renewed;
    }

    private async Task RecordLockAsync(Account account, CancellationToken cancellationToken)
    {
        if (await attempts.IsLockedAsync(account.Id, cancellationToken))
        {
            await audit.WriteAsync(Actor.Product, AuditActions.Locked, account.UserName, cancellationToken);
        }
    }
}
