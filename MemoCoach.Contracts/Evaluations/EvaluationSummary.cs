namespace MemoCoach.Contracts.Evaluations;

/// <summary>One line of <c>GET /api/v1/evaluations</c>.</summary>
/// <param name="Id">The evaluation.</param>
/// <param name="MemoId">The draft series it belongs to.</param>
/// <param name="Version">Number of its version in the series, from 1.</param>
/// <param name="Title">What the writer called the memo.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Language"><c>en</c> or <c>es</c>.</param>
/// <param name="OverallScore">1.00 to 5.00 once it succeeded.</param>
/// <param name="CreatedAt">When it was accepted.</param>
public sealed record EvaluationSummary(
    Guid Id,
    Guid MemoId,
    int Version,
    string? Title,
    EvaluationStatus Status,
    string Language,
    decimal? OverallScore,
    DateTimeOffset CreatedAt);

/// <summary>A page of evaluations, newest first.</summary>
/// <param name="Items">The evaluations.</param>
/// <param name="Next">Pass as <c>after</c> to get the following page; <see langword="null"/> on the last one.</param>
public sealed record EvaluationPage(IReadOnlyList<EvaluationSummary> Items, Guid? Next);
