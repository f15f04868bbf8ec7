using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using MemoCoach.Core.Sessions;
using Microsoft.AspNetCore.Identity;

namespace MemoCoach.Core.Accounts;

/// <summary>What came of choosing a password.</summary>
public enum PasswordOutcome
{
    /// <summary>It is set.</summary>
    Chosen,

    /// <summary>The link is unknown, used or too old, or the current password is wrong.</summary>
    NotAllowed,

    /// <summary>The new password is not good enough.</summary>
    Unfit,
}

/// <summary>Lets people choose their own passwords. A new password ends the account's other sessions.</summary>
/// <param name="database">The database.</param>
/// <param name="passwords">Checks and hashes.</param>
/// <param name="attempts">Counts wrong ones.</param>
/// <param name="rules">Judges the new one.</param>
/// <param name="links">One-time links.</param>
/// <param name="sessions">Ends sessions.</param>
/// <param name="audit">Remembers it.</param>
public sealed class AccountPasswords(
    MemoDbContext database, PasswordCheck passwords, LoginAttempts attempts, PasswordRules rules, PasswordLinks links, SessionEnds sessions, AuditLog audit)
{
    /// <summary>Chooses a password by a one-time link.</summary>
    /// <param name="token">The link's token.</param>
    /// <param name="password">The new password.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>What came of it, and what is wrong with the password if it is unfit.</returns>
    public async Task<(PasswordOutcome Outcome, string? Reason)> ChooseByLinkAsync(string token, string? password, CancellationToken cancellationToken)
    {
        var account = await links.FindAccountAsync(token, cancellationToken);
        if (account is null || account.IsDisabled)
        {
            return (PasswordOutcome.NotAllowed, null);
        }

        if (rules.Check(password, account.UserName) is { } reason)
        {
            return (PasswordOutcome.Unfit, reason);
        }

        if (!await links.UseUpAsync(token, cancellationToken))
        {
            return (PasswordOutcome.NotAllowed, null);
        }

        await SetAsync(account, password!, except: null, cancellationToken);
        return (PasswordOutcome.Chosen, null);
    }

    /// <summary>Changes a password. The current one counts as an attempt to sign in, so that a stolen session cannot be used to guess it.</summary>
    /// <param name="session">The session of whoever asks; it goes on.</param>
    /// <param name="current">The password in force.</param>
    /// <param name="password">The new password.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>What came of it, and what is wrong with the password if it is unfit.</returns>
    public async Task<(PasswordOutcome Outcome, string? Reason)> ChangeAsync(
        WriterSession session, string current, string? password, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        var account = await database.Accounts.FindAsync([session.WriterId], cancellationToken);
        if (rules.Check(password, account?.UserName) is { } reason)
        {
            return (PasswordOutcome.Unfit, reason);
        }

        var isCounted = await attempts.TryCountAsync(session.WriterId, cancellationToken);
        if (passwords.Verify(account, current) == PasswordVerificationResult.Failed || !isCounted)
        {
            return (PasswordOutcome.NotAllowed, null);
        }

        await SetAsync(account!, password!, session.TokenHash, cancellationToken);
        return (PasswordOutcome.Chosen, null);
    }

    private async Task SetAsync(Account account, string password, string? except, CancellationToken cancellationToken)
    {
        account.PasswordHash = passwords.Hash(account, password);
        audit.Add(new Actor(account.Id, account.UserName!), AuditActions.PasswordChosen);
        await database.SaveChangesAsync(cancellationToken);
        await attempts.ForgetAsync(account.Id, cancellationToken);
        await sessions.EndAllAsync(account.Id, except, cancellationToken);
    }
}
