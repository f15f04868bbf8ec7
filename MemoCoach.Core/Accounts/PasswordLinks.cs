using MemoCoach.Core.Configuration;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using MemoCoach.Core.Sessions;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Accounts;

/// <summary>One-time links by which passwords are chosen, so that nobody but their owner ever knows one.</summary>
/// <param name="database">The database.</param>
/// <param name="configuration">How long links last.</param>
/// <param name="time">The clock.</param>
public sealed class PasswordLinks(MemoDbContext database, ICoachConfigurationSource configuration, TimeProvider time)
{
    /// <summary>Makes a link in place of an earlier one; the next save of the same context writes it.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>Its token, which is kept nowhere else.</returns>
    public async Task<string> RenewAsync(Guid accountId, CancellationToken cancellationToken)
    {
        var token = SessionToken.Create();
        var expiresAt = time.GetUtcNow().AddHours(configuration.Current.Auth.LinkHours);
        if (await database.PasswordLinks.FindAsync([accountId], cancellationToken) is { } link)
        {
            (link.TokenHash, link.ExpiresAt) = (SessionToken.Hash(token), expiresAt);
        }
        else
        {
            database.Add(new PasswordLink { AccountId = accountId, TokenHash = SessionToken.Hash(token), ExpiresAt = expiresAt });
        }

        return token;
    }

    /// <summary>Finds the account of a link that still works.</summary>
    /// <param name="token">The link's token.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The account, or <see langword="null"/>.</returns>
    public async Task<Account?> FindAccountAsync(string token, CancellationToken cancellationToken)
    {
        var (hash, now) = (SessionToken.Hash(token), time.GetUtcNow());
        return await database.PasswordLinks
            .Where(link => link.TokenHash == hash && link.ExpiresAt > now)
            .Join(database.Accounts, link => link.AccountId, account => account.Id, (_, account) => account)
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Uses a link up.</summary>
    /// <param name="token">The link's token.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns><see langword="false"/> if somebody else was quicker.</returns>
    public async Task<bool> UseUpAsync(string token, CancellationToken cancellationToken)
    {
        var hash = SessionToken.Hash(token);
        return await database.PasswordLinks.Where(link => link.TokenHash == hash).ExecuteDeleteAsync(cancellationToken) == 1;
    }
}
