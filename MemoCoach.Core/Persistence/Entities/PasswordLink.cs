namespace MemoCoach.Core.Persistence.Entities;

/// <summary>A link by which an account's password is chosen once. An account has one at most.</summary>
public sealed class PasswordLink
{
    /// <summary>The account.</summary>
    public Guid AccountId { get; init; }

    /// <summary>SHA-256 of the link's token, lower-case hexadecimal.</summary>
    public required string TokenHash { get; set; }

    /// <summary>When it ends.</summary>
    public DateTimeOffset ExpiresAt { get; set; }
}
