using System.Security.Claims;
using MemoCoach.Contracts.Accounts;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using MemoCoach.Core.Sessions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Accounts.OpenId;

/// <summary>
/// The accounts of people who sign in at a provider. They are known by issuer and subject alone, which nobody else can have there; a name or an
/// address never leads to an account that was there before.
/// </summary>
internal sealed class OpenIdAccounts(MemoDbContext database, UserManager<Account> accounts, AccountChanges changes, AuditLog audit, TimeProvider time)
{
    /// <summary>Finds the account, or makes it at the first sign-in, and gives it the role of its claims.</summary>
    public async Task<Account> FindOrCreateAsync(string issuer, ClaimsIdentity claims, AccountRole? role, CancellationToken cancellationToken)
    {
        var subject = claims.FindFirst("sub")!.Value;
        var account = await FindAsync(issuer, subject, cancellationToken) ?? await CreateAsync(issuer, subject, claims, role, cancellationToken);
        if (role is { } given && given != account.Role)
        {
            // Refused for the last administrator with a password; then the role stays, and nothing half-changed may be saved later.
            await changes.SetRoleAsync(Actor.Product, account.Id, given, cancellationToken);
            database.ChangeTracker.Clear();
            return await database.Accounts.SingleAsync(row => row.Id == account.Id, cancellationToken);
        }

        return account;
    }

    private Task<Account?> FindAsync(string issuer, string subject, CancellationToken cancellationToken) => database.ExternalLogins
        .Where(login => login.Issuer == issuer && login.Subject == subject)
        .Join(database.Accounts, login => login.AccountId, account => account.Id, (_, account) => account)
        .SingleOrDefaultAsync(cancellationToken);

    private async Task<Account> CreateAsync(string issuer, string subject, ClaimsIdentity claims, AccountRole? role, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var name = OpenIdAdmission.NameOf(claims);
        var account = new Account { Id = Guid.CreateVersion7(now), UserName = name, Role = role ?? AccountRole.Writer, CreatedAt = now };
        if (await accounts.FindByNameAsync(name) is not null)
        {
            account.UserName = $"{name}-{SessionToken.Hash($"{issuer} {subject}")[..8]}";
        }

        database.Add(new Writer { Id = account.Id, CreatedAt = now });
        database.Add(new ExternalLogin { Issuer = issuer, Subject = subject, AccountId = account.Id, CreatedAt = now });
        audit.Add(Actor.Product, AuditActions.Created, account.UserName, $"{account.Role}, at the first sign-in at {issuer}");
        try
        {
            var result = await accounts.CreateAsync(account);
            return result.Succeeded ? account : throw new InvalidOperationException($"No account could be made: {string.Join(' ', result.Errors.Select(error => error.Code))}");
        }
        catch (DbUpdateException exception) when (exception.IsUniqueViolation())
        {
            // The same person, in another window: both sign in at the same moment.
            database.ChangeTracker.Clear();
            return await FindAsync(issuer, subject, cancellationToken) ?? throw new OpenIdException(OpenIdFailure.Stale, exception);
        }
    }
}
