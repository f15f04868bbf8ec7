using MemoCoach.Contracts.Accounts;

namespace MemoCoach.Core.Sessions;

/// <summary>A session that a request belongs to.</summary>
/// <param name="TokenHash">SHA-256 of its token.</param>
/// <param name="WriterId">Whose it is; the account's id after signing in.</param>
/// <param name="ExpiresAt">When it ends unless it is used before.</param>
/// <param name="Kept">Whether it has a row in the database; until something worth keeping it lives in Redis only.</param>
/// <param name="Role">What the account may do; <see langword="null"/> for an anonymous session.</param>
public sealed record WriterSession(string TokenHash, Guid WriterId, DateTimeOffset ExpiresAt, bool Kept, AccountRole? Role = null);
