namespace MemoCoach.Core.Persistence.Entities;

/// <summary>Whom a provider of OpenID Connect knows an account as.</summary>
public sealed class ExternalLogin
{
    /// <summary>The provider, without a slash at its end.</summary>
    public required string Issuer { get; init; }

    /// <summary>The name that the provider gives to this person and to nobody else, ever: at most 255 characters (OpenID Connect Core, section 2).</summary>
    public required string Subject { get; init; }

    /// <summary>The account.</summary>
    public Guid AccountId { get; init; }

    /// <summary>When they signed in there for the first time.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
