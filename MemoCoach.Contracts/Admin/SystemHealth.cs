namespace MemoCoach.Contracts.Admin;

/// <summary>Answer of <c>GET /api/v1/admin/health</c>.</summary>
/// <param name="Dependencies">What the API needs.</param>
public sealed record SystemHealth(IReadOnlyList<DependencyHealth> Dependencies);

/// <summary>How one dependency is.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsWell">Whether it answers as it should.</param>
/// <param name="Description">What is wrong with it, where that may be told.</param>
/// <param name="Milliseconds">How long it took to find out.</param>
public sealed record DependencyHealth(string Name, bool IsWell, string? Description, double Milliseconds);
