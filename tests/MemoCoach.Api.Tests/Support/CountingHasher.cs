using MemoCoach.Core.Persistence.Entities;
using Microsoft.AspNetCore.Identity;

namespace MemoCoach.Api.Tests.Support;

/// <summary>The real hasher, which also counts how often it verified.</summary>
internal sealed class CountingHasher(IPasswordHasher<Account> hasher) : IPasswordHasher<Account>
{
    private int _verified;

    public int Verified => _verified;

    public string HashPassword(Account user, string password) => hasher.HashPassword(user, password);

    public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
    {
        Interlocked.Increment(ref _verified);
        return hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}
