namespace MemoCoach.Contracts.Admin;

/// <summary>Answer of <c>GET /api/v1/admin/audit</c>.</summary>
/// <param name="Items">The entries, newest first.</param>
/// <param name="Next">Value of <c>before</c> for the next page; <see langword="null"/> on the last.</param>
public sealed record AuditPage(IReadOnlyList<AuditLine> Items, Guid? Next);

/// <summary>One entry of the audit log.</summary>
/// <param name="Id">The entry.</param>
/// <param name="At">When it was done.</param>
/// <param name="ActorId">The account that did it; <see langword="null"/> for the product itself.</param>
/// <param name="Actor">That account's name at that time.</param>
/// <param name="Action">What was done, such as <c>account.created</c>.</param>
/// <param name="Target">What it was done to.</param>
/// <param name="Detail">More about it.</param>
public sealed record AuditLine(Guid Id, DateTimeOffset At, Guid? ActorId, string Actor, string Action, string? Target, string? Detail);
