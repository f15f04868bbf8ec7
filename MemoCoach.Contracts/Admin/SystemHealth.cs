namespace MemoCoach.Contracts.Admin;

/// <summary>Answer of <c>GET /api/v1/admin/health</c>.</summary>
/// <param name="Dependencies">What the API needs.</param>
/// <param name="Errors">Evaluations that failed, by code, the most frequent first.</param>
public sealed record SystemHealth(IReadOnlyList<DependencyHealth> Dependencies, IReadOnlyList<ErrorGroup> Errors);

/// <summary>How one dependency is.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsWell">Whether it answers as it should.</param>
/// <param name="Description">What is wrong with it, where that may be told.</param>
/// <param name="Milliseconds">How long it took to find out.</param>
public sealed record DependencyHealth(string Name, bool IsWell, string? Description, double Milliseconds);

/// <summary>Evaluations that failed for the same reason.</summary>
/// <param name="Code">One of the problem codes.</param>
/// <param name="Count">How many.</param>
/// <param name="LastEvaluationId">The last of them.</param>
/// <param name="LastAt">When it failed.</param>
public sealed record ErrorGroup(string Code, int Count, Guid LastEvaluationId, DateTimeOffset? LastAt);
