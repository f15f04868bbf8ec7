using MemoCoach.Contracts.Accounts;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace MemoCoach.Core.Accounts;

/// <summary>Makes the first administrator: with the password that the operator gave, otherwise with a one-time link. There is no default password.</summary>
/// <param name="database">The database.</param>
/// <param name="accounts">Makes accounts.</param>
/// <param name="passwords">Hashes passwords.</param>
/// <param name="rules">Judges them.</param>
/// <param name="links">One-time links.</param>
/// <param name="audit">Remembers it.</param>
/// <param name="settings">The service's settings, environment variables among them.</param>
public sealed class FirstAdministrator(
    MemoDbContext database, AccountDirectory accounts, PasswordCheck passwords, PasswordRules rules, PasswordLinks links, AuditLog audit, IConfiguration settings)
{
    /// <summary>The account's name.</summary>
    public const string UserName = "admin";

    /// <summary>The environment variable with the password.</summary>
    public const string PasswordVariable = "MEMOCOACH_ADMIN_PASSWORD";

    /// <summary>The environment variable with the name of a file that holds the password.</summary>
    public const string PasswordFileVariable = "MEMOCOACH_ADMIN_PASSWORD_FILE";

    /// <summary>Makes sure that somebody can administer the product, or soon will.</summary>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The token of a fresh one-time link for the account; <see langword="null"/> if an administrator has a password.</returns>
    /// <exception cref="InvalidOperationException">The password given is unfit or its file cannot be read.</exception>
    public async Task<string?> EnsureAsync(CancellationToken cancellationToken)
    {
        if (await database.Accounts.AnyAsync(row => row.Role == AccountRole.Admin && !row.IsDisabled && row.PasswordHash != null, cancellationToken))
        {
            return null;
        }

        var given = ReadPassword();
        var account = await FindOrCreateAsync(cancellationToken);
        (account.Role, account.IsDisabled) = (AccountRole.Admin, false);
        var token = given is null ? await links.RenewAsync(account.Id, cancellationToken) : null;
        if (given is not null)
        {
            account.PasswordHash = passwords.Hash(account, given);
            audit.Add(Actor.Product, AuditActions.PasswordChosen, UserName, "from the operator's secret");
            await database.PasswordLinks.Where(link => link.AccountId == account.Id).ExecuteDeleteAsync(cancellationToken);
        }

        await database.SaveChangesAsync(cancellationToken);
        return token;
    }

    private async Task<Account> FindOrCreateAsync(CancellationToken cancellationToken) =>
        await accounts.FindAsync(UserName)
        ?? (await accounts.CreateAsync(Actor.Product, UserName, AccountRole.Admin, cancellationToken)).Account
        ?? throw new InvalidOperationException($"The account '{UserName}' is being made by another process. Start again.");

    private string? ReadPassword()
    {
        var (source, password) = settings[PasswordFileVariable] is { Length: > 0 } file
            ? (PasswordFileVariable, ReadFile(file))
            : (PasswordVariable, settings[PasswordVariable]);
        if (string.IsNullOrEmpty(password))
        {
            return null;
        }

        return rules.Check(password, UserName) is { } reason
            ? throw new InvalidOperationException($"{source}: {reason}")
            : password;
    }

    private static string ReadFile(string file)
    {
        try
        {
            // Editors and secret stores end a file with a line break that is no part of the password.
            return File.ReadAllText(file).TrimEnd('\r', '\n');
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"{PasswordFileVariable} names '{file}', which cannot be read. {exception.Message}");
        }
    }
}
