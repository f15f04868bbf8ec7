using MemoCoach.Contracts.Accounts;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Accounts;

/// <summary>Finds accounts and makes them.</summary>
/// <param name="database">The database.</param>
/// <param name="accounts">Checks names.</param>
/// <param name="links">One-time links.</param>
/// <param name="audit">Remembers it.</param>
/// <param name="time">The clock.</param>
public sealed class AccountDirectory(MemoDbContext database, UserManager<Account> accounts, PasswordLinks links, AuditLog audit, TimeProvider time)
{
    private const int MaximumNameLength = 100;
    private const string DuplicateName = nameof(IdentityErrorDescriber.DuplicateUserName);

    /// <summary>Finds an account by name; upper and lower case are the same.</summary>
    /// <param name="userName">The name.</param>
    /// <returns>The account, or <see langword="null"/>.</returns>
    public Task<Account?> FindAsync(string userName) => accounts.FindByNameAsync(userName);

    /// <summary>Finds an account.</summary>
    /// <param name="id">The account.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The account, or <see langword="null"/>.</returns>
    public async Task<Account?> FindAsync(Guid id, CancellationToken cancellationToken) => await database.Accounts.FindAsync([id], cancellationToken);

    /// <summary>Makes an account without a password, and a link by which its owner chooses one.</summary>
    /// <param name="actor">Who makes it.</param>
    /// <param name="userName">Its name.</param>
    /// <param name="role">What it may do.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The account and the link's token; without an account, whether the name is taken rather than unfit.</returns>
    public async Task<(Account? Account, string Token, bool IsTaken)> CreateAsync(
        Actor actor, string userName, AccountRole role, CancellationToken cancellationToken)
    {
        if (userName.Length > MaximumNameLength)
        {
            return (null, "", false);
        }

        var now = time.GetUtcNow();
        var account = new Account { Id = Guid.CreateVersion7(now), UserName = userName, Role = role, CreatedAt = now };
        database.Add(new Writer { Id = account.Id, CreatedAt = now });
        var token = await links.RenewAsync(account.Id, cancellationToken);
        audit.Add(actor, AuditActions.Created, userName, role.ToString());
        try
        {
            var result = await accounts.CreateAsync(account);
            return result.Succeeded ? (account, token, false) : (null, "", result.Errors.Any(error => error.Code == DuplicateName));
        }
        catch (DbUpdateException exception) when (exception.IsUniqueViolation())
        {
            // Another replica made it after the name was looked up.
            return (null, "", true);
        }
    }
}
