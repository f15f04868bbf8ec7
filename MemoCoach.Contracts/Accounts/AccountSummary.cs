namespace MemoCoach.Contracts.Accounts;

/// <summary>One of the accounts that <c>GET /api/v1/admin/accounts</c> lists.</summary>
/// <param name="Id">The account.</param>
/// <param name="UserName">Its name.</param>
/// <param name="Role">What it may do.</param>
/// <param name="IsDisabled">Whether it is shut.</param>
/// <param name="CanSignIn">Whether a password has been chosen, or a provider of OpenID Connect knows them; until then only a one-time link helps.</param>
/// <param name="LockedUntil">Until when wrong passwords have locked it; <see langword="null"/> if they have not.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="Sessions">How many sessions it has.</param>
/// <param name="LastSeen">When the newest of them began; <see langword="null"/> without one.</param>
public sealed record AccountSummary(
    Guid Id, string UserName, AccountRole Role, bool IsDisabled, bool CanSignIn, DateTimeOffset? LockedUntil, DateTimeOffset CreatedAt, int Sessions, DateTimeOffset? LastSeen);

/// <summary>Body of <c>POST /api/v1/admin/accounts</c>.</summary>
public sealed record CreateAccountRequest
{
    /// <summary>The account's name: letters without accents, digits and <c>- . _ @ +</c>.</summary>
    public string? UserName { get; init; }

    /// <summary>What it may do.</summary>
    public AccountRole Role { get; init; }
}

/// <summary>Body of <c>PATCH /api/v1/admin/accounts/{id}</c>; what is left out stays.</summary>
public sealed record ChangeAccountRequest
{
    /// <summary>Another role.</summary>
    public AccountRole? Role { get; init; }

    /// <summary>Whether the account is shut.</summary>
    public bool? IsDisabled { get; init; }
}

/// <summary>A one-time link by which an account's owner chooses a password.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Token">The link's token, shown only here: <c>/account/link?token=…</c> on the pages, <c>POST /api/v1/auth/link</c> here.</param>
public sealed record CreatedLink(Guid AccountId, string Token);
