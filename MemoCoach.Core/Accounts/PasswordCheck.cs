using System.Security.Cryptography;
using MemoCoach.Core.Persistence.Entities;
using Microsoft.AspNetCore.Identity;

namespace MemoCoach.Core.Accounts;

/// <summary>Checks passwords at the same cost whether or not there is anything to check against.</summary>
/// <param name="hasher">The hasher.</param>
public sealed class PasswordCheck(IPasswordHasher<Account> hasher)
{
    private readonly Account nobody = new();

    /// <summary>Opens nothing: the password behind it was thrown away.</summary>
    private readonly string decoy = hasher.HashPassword(new Account(), Convert.ToHexString(RandomNumberGenerator.GetBytes(32)));

    /// <summary>Verifies a password; that of an unknown account, or of one without a password, against the decoy.</summary>
    /// <param name="account">The account, if there is one.</param>
    /// <param name="password">What was typed.</param>
    /// <returns>Whether it is right.</returns>
    public PasswordVerificationResult Verify(Account? account, string password)
    {
        var result = hasher.VerifyHashedPassword(account ?? nobody, account?.PasswordHash ?? decoy, password);
        return account?.PasswordHash is null ? PasswordVerificationResult.Failed : result;
    }

    /// <summary>Hashes a password to store it.</summary>
    /// <param name="account">Whose it is.</param>
    /// <param name="password">The password.</param>
    /// <returns>The hash, which carries its own salt and cost.</returns>
    public string Hash(Account account, string password) => hasher.HashPassword(account, password);
}
