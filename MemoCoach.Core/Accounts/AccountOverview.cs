using MemoCoach.Contracts.Accounts;
using MemoCoach.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Accounts;

/// <summary>Accounts as administrators see them.</summary>
/// <param name="database">The database.</param>
/// <param name="time">The clock.</param>
public sealed class AccountOverview(MemoDbContext database, TimeProvider time)
{
    /// <summary>Reads all accounts by name.</summary>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The accounts.</returns>
    public async Task<IReadOnlyList<AccountSummary>> ReadAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var rows = await database.Accounts.AsNoTracking()
            .OrderBy(account => account.NormalizedUserName)
            .Select(account => new
            {
                Account = account,
                IsKnownElsewhere = database.ExternalLogins.Any(login => login.AccountId == account.Id),
                Sessions = database.Sessions.Count(session => session.WriterId == account.Id && session.ExpiresAt > now),
                LastSeen = database.Sessions.Where(session => session.WriterId == account.Id).Max(session => (DateTimeOffset?)session.CreatedAt),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new AccountSummary(
                row.Account.Id,
                row.Account.UserName!,
                row.Account.Role,
                row.Account.IsDisabled,
                row.Account.PasswordHash is not null || row.IsKnownElsewhere,
                row.Account.LockoutEnd > now ? row.Account.LockoutEnd : null,
                row.Account.CreatedAt,
                row.Sessions,
                row.LastSeen)),
        ];
    }
}
