namespace MemoCoach.Contracts.Accounts;

/// <summary>Body of <c>POST /api/v1/auth/login</c>.</summary>
public sealed record LoginRequest
{
    /// <summary>The account's name; upper and lower case are the same.</summary>
    public string? UserName { get; init; }

    /// <summary>Its password.</summary>
    public string? Password { get; init; }
}

/// <summary>Body of <c>POST /api/v1/auth/password</c>.</summary>
public sealed record ChangePasswordRequest
{
    /// <summary>The password in force.</summary>
    public string? CurrentPassword { get; init; }

    /// <summary>The one that replaces it.</summary>
    public string? NewPassword { get; init; }
}

/// <summary>Body of <c>POST /api/v1/auth/link</c>: chooses a password by a one-time link.</summary>
public sealed record UseLinkRequest
{
    /// <summary>The link's token.</summary>
    public string? Token { get; init; }

    /// <summary>The password to set.</summary>
    public string? NewPassword { get; init; }
}

/// <summary>Body of <c>POST /api/v1/auth/claim</c>: makes an anonymous session's work that of the account.</summary>
public sealed record ClaimRequest
{
    /// <summary>The anonymous session's token.</summary>
    public string? Token { get; init; }
}
