using MemoCoach.Contracts.Accounts;

namespace MemoCoach.Contracts.Admin;

/// <summary>Answer of <c>GET /api/v1/admin/sessions</c>.</summary>
/// <param name="Items">Sessions that have not ended and have something worth keeping, those used last first.</param>
/// <param name="Next">Value of <c>before</c> for the next page; <see langword="null"/> on the last.</param>
public sealed record SessionPage(IReadOnlyList<SessionLine> Items, string? Next);

/// <summary>One session.</summary>
/// <param name="Id">Names it here; it is no token and gives no access.</param>
/// <param name="WriterId">Whose it is.</param>
/// <param name="UserName">Their account's name; <see langword="null"/> for an anonymous session.</param>
/// <param name="Role">What the account may do.</param>
/// <param name="CreatedAt">When it began.</param>
/// <param name="ExpiresAt">When it ends unless it is used before.</param>
/// <param name="IsOwn">Whether it is the one that asks.</param>
public sealed record SessionLine(
    string Id, Guid WriterId, string? UserName, AccountRole? Role, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, bool IsOwn);
