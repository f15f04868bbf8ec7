using MemoCoach.Contracts.Evaluations;

namespace MemoCoach.Contracts.Memos;

/// <summary>One line of <c>GET /api/v1/memos</c>: a draft series, seen from its latest evaluation.</summary>
/// <param name="Id">The draft series.</param>
/// <param name="Title">What the writer calls it.</param>
/// <param name="Beginning">The first characters of the text, to tell memos without a title apart.</param>
/// <param name="Versions">Number of the latest version.</param>
/// <param name="EvaluationId">The latest evaluation.</param>
/// <param name="Status">Where that one stands.</param>
/// <param name="OverallScore">Its score, 1.00 to 5.00, once it succeeded.</param>
/// <param name="Language"><c>en</c> or <c>es</c>.</param>
/// <param name="CreatedAt">When it was accepted.</param>
public sealed record MemoSummary(
    Guid Id,
    string? Title,
    string Beginning,
    int Versions,
    Guid EvaluationId,
    EvaluationStatus Status,
    decimal? OverallScore,
    string Language,
    DateTimeOffset CreatedAt);

/// <summary>A page of memos, the one evaluated last first.</summary>
/// <param name="Items">The memos.</param>
/// <param name="Next">Pass as <c>after</c> to get the following page; <see langword="null"/> on the last one.</param>
public sealed record MemoPage(IReadOnlyList<MemoSummary> Items, Guid? Next);

/// <summary>Body of <c>PATCH /api/v1/memos/{id}</c>.</summary>
public sealed record RenameMemoRequest
{
    /// <summary>The new title; absent or empty for none.</summary>
    public string? Title { get; init; }
}
