using MemoCoach.Core.Configuration;
using MemoCoach.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Accounts;

/// <summary>
/// Counts attempts to sign in, in the account's row and before the password is looked at: however many replicas are asked at
/// once, no more passwords can be tried than the configuration allows.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="configuration">How many wrong passwords lock an account.</param>
/// <param name="time">The clock.</param>
public sealed class LoginAttempts(MemoDbContext database, ICoachConfigurationSource configuration, TimeProvider time)
{
    /// <summary>Counts one.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns><see langword="false"/> if the account is locked: then nothing was counted, and no password may open it.</returns>
    public async Task<bool> TryCountAsync(Guid accountId, CancellationToken cancellationToken)
    {
        var lockout = configuration.Current.Auth.Lockout;
        var now = time.GetUtcNow();
        DateTimeOffset? until = now.AddSeconds(lockout.Seconds);
        var counted = await database.Accounts
            .Where(row => row.Id == accountId && (row.LockoutEnd == null || row.LockoutEnd <= now))
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(account => account.AccessFailedCount, account => account.LockoutEnd != null ? 1 : account.AccessFailedCount + 1)
                    .SetProperty(account => account.LockoutEnd, account => account.LockoutEnd == null && account.AccessFailedCount + 1 >= lockout.Attempts ? until : null),
                cancellationToken);
        return counted == 1;
    }

    /// <summary>Whether the last attempt that was counted locked the account.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns><see langword="true"/> if it is locked.</returns>
    public Task<bool> IsLockedAsync(Guid accountId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return database.Accounts.AnyAsync(row => row.Id == accountId && row.LockoutEnd > now, cancellationToken);
    }

    /// <summary>Forgets them after the right password.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>A task that ends when they are forgotten.</returns>
    public Task ForgetAsync(Guid accountId, CancellationToken cancellationToken) => database.Accounts
        .Where(row => row.Id == accountId)
        .ExecuteUpdateAsync(
            row => row.SetProperty(account => account.AccessFailedCount, 0).SetProperty(account => account.LockoutEnd, (DateTimeOffset?)null),
            cancellationToken);
}
