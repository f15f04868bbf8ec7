namespace MemoCoach.Core.Persistence.Entities;

/// <summary>A session token's row; the token itself is nowhere.</summary>
public sealed class Session
{
    /// <summary>SHA-256 of the token, lower-case hexadecimal.</summary>
    public required string TokenHash { get; init; }

    /// <summary>Whose session it is.</summary>
    public Guid WriterId { get; init; }

    /// <summary>When it began.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it ends unless it is used before.</summary>
    public DateTimeOffset ExpiresAt { get; set; }
}
