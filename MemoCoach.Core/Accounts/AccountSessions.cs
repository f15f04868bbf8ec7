using MemoCoach.Contracts.Sessions;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using MemoCoach.Core.Sessions;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Accounts;

/// <summary>Begins sessions of people who have shown who they are.</summary>
/// <param name="database">The database.</param>
/// <param name="sessions">Begins sessions.</param>
/// <param name="ends">Ends them.</param>
/// <param name="audit">Remembers who signed in.</param>
public sealed class AccountSessions(MemoDbContext database, SessionStore sessions, SessionEnds ends, AuditLog audit)
{
    /// <summary>
    /// Begins a session, unless the account was shut, or got another role or password, while its owner was signing in: whoever changed it has ended
    /// the sessions that there were, and could not see this one.
    /// </summary>
    /// <param name="account">The account as it was when its owner was let in.</param>
    /// <param name="detail">How they signed in, if not by password.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The session's token, or <see langword="null"/>.</returns>
    public async Task<CreatedSession?> BeginAsync(Account account, string? detail, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        audit.Add(new Actor(account.Id, account.UserName!), AuditActions.SignedIn, detail: detail);
        var session = await sessions.CreateAsync(account, cancellationToken);
        if (await StandsAsync(account, cancellationToken))
        {
            return session;
        }

        await ends.EndAsync(SessionToken.Hash(session.Token), CancellationToken.None);
        await audit.WriteAsync(Actor.Product, AuditActions.SessionRevoked, account.UserName, CancellationToken.None);
        return null;
    }

    private Task<bool> StandsAsync(Account account, CancellationToken cancellationToken) => database.Accounts.AnyAsync(
        row => row.Id == account.Id && !row.IsDisabled && row.Role == account.Role && row.PasswordHash == account.PasswordHash, cancellationToken);
}
