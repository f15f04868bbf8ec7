namespace MemoCoach.Contracts.Evaluations;

/// <summary>Answer of <c>GET /api/v1/evaluations/pace</c>: how long evaluations took lately, whoever submitted them.</summary>
/// <param name="TypicalSeconds">Median time from acceptance to result in seconds; <see langword="null"/> while there are too few.</param>
public sealed record PaceResponse(double? TypicalSeconds);
