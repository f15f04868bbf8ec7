namespace MemoCoach.Contracts.Limits;

/// <summary>Answer of <c>GET /api/v1/limits</c>: what a memo may be, from <c>limits.yaml</c>.</summary>
/// <param name="MinimumWords">Fewest words of a memo.</param>
/// <param name="MaximumLength">Most UTF-16 units of a memo.</param>
/// <param name="MaximumTitleLength">Most UTF-16 units of a title.</param>
/// <param name="MaximumFileBytes">Most bytes of a file that a memo is read from.</param>
public sealed record LimitsResponse(int MinimumWords, int MaximumLength, int MaximumTitleLength, int MaximumFileBytes);
