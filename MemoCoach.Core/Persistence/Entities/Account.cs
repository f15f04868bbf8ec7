using MemoCoach.Contracts.Accounts;
using Microsoft.AspNetCore.Identity;

namespace MemoCoach.Core.Persistence.Entities;

/// <summary>Somebody who signs in. The id is also that of the writer who owns the account's memos.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>What the account may do.</summary>
    public AccountRole Role { get; set; }

    /// <summary>Whether an administrator has shut it: it keeps its work and cannot sign in.</summary>
    public bool IsDisabled { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
