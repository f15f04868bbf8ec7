using System.ComponentModel.DataAnnotations;

namespace MemoCoach.Core.Configuration;

/// <summary>Who may use the product (<c>auth.yaml</c>).</summary>
public sealed record AuthConfiguration
{
    /// <summary>Whether everyone must sign in. Without it anonymous sessions suffice, except for administration.</summary>
    public bool Enabled { get; init; }

    /// <summary>How many days a session lasts after its last use.</summary>
    [Range(1, 400)]
    public required int SessionDays { get; init; }

    /// <summary>Fewest characters of a password.</summary>
    [Range(8, 128)]
    public int MinimumPasswordLength { get; init; } = 8;

    /// <summary>For how many hours a one-time link sets a password.</summary>
    [Range(1, 720)]
    public int LinkHours { get; init; } = 24;

    /// <summary>What guessing passwords leads to.</summary>
    public LockoutConfiguration Lockout { get; init; } = new();

    /// <summary>Signing in at a provider of OpenID Connect, beside the password; none if absent.</summary>
    public OpenIdConfiguration? OpenId { get; init; }
}

/// <summary>When an account is locked, and for how long.</summary>
public sealed record LockoutConfiguration
{
    /// <summary>How many wrong passwords in a row lock an account.</summary>
    [Range(3, 100)]
    public int Attempts { get; init; } = 10;

    /// <summary>For how many seconds.</summary>
    [Range(1, 86_400)]
    public int Seconds { get; init; } = 900;
}
