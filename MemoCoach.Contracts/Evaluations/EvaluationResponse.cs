using MemoCoach.Contracts.Problems;

namespace MemoCoach.Contracts.Evaluations;

/// <summary>An evaluation of one memo version. All offsets are UTF-16 offsets into <see cref="Text"/>; ends are exclusive.</summary>
public sealed record EvaluationResponse
{
    /// <summary>The evaluation.</summary>
    public required Guid Id { get; init; }

    /// <summary>The draft series that its memo version belongs to.</summary>
    public required Guid MemoId { get; init; }

    /// <summary>Number of the version in its draft series, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>Where it stands.</summary>
    public required EvaluationStatus Status { get; init; }

    /// <summary>What the writer called the memo.</summary>
    public string? Title { get; init; }

    /// <summary>The memo exactly as submitted.</summary>
    public required string Text { get; init; }

    /// <summary><c>en</c> or <c>es</c>.</summary>
    public required string Language { get; init; }

    /// <summary>When it was accepted.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it reached its final status.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Weighted mean of the criteria's scores, 1.00 to 5.00; <see langword="null"/> unless it succeeded.</summary>
    public decimal? OverallScore { get; init; }

    /// <summary>The rubric's criteria in its order.</summary>
    public IReadOnlyList<CriterionResult> Criteria { get; init; } = [];

    /// <summary>What the memo does well.</summary>
    public IReadOnlyList<string> Strengths { get; init; } = [];

    /// <summary>What would improve it most.</summary>
    public IReadOnlyList<string> Opportunities { get; init; } = [];

    /// <summary>Comments on stretches of the memo, in its order.</summary>
    public IReadOnlyList<SegmentResult> Segments { get; init; } = [];

    /// <summary>Comments about the memo as a whole, or whose quotation was not found in it.</summary>
    public IReadOnlyList<string> GeneralRemarks { get; init; } = [];

    /// <summary>What in the memo speaks to its grader instead of its readers, or is hidden from them.</summary>
    public IReadOnlyList<MemoWarning> Warnings { get; init; } = [];

    /// <summary>Who evaluated it.</summary>
    public CoachResult? Coach { get; init; }

    /// <summary>US dollars that its calls of models cost so far; 0 for the offline coach and for models without a price.</summary>
    public decimal CostUsd { get; init; }

    /// <summary>Names the configuration, and with it the rubric, that it was made with.</summary>
    public string? ConfigurationVersion { get; init; }

    /// <summary>Why it failed.</summary>
    public EvaluationError? Error { get; init; }
}

/// <summary>One criterion's part of an evaluation.</summary>
/// <param name="Id">The criterion's id in the rubric.</param>
/// <param name="Name">Its name in the memo's language.</param>
/// <param name="Weight">Its weight in percent.</param>
/// <param name="Score">1.0 to 5.0 in steps of 0.1.</param>
/// <param name="Justification">Why this score.</param>
/// <param name="Evidence">Quotations from the memo that the score rests on.</param>
public sealed record CriterionResult(
    string Id,
    string Name,
    decimal Weight,
    decimal Score,
    string Justification,
    IReadOnlyList<EvidenceResult> Evidence);

/// <summary>A quotation from the memo.</summary>
/// <param name="Text">Exactly the memo's characters from <paramref name="Start"/> to <paramref name="End"/>.</param>
/// <param name="Start">UTF-16 offset of its first character.</param>
/// <param name="End">UTF-16 offset after its last character.</param>
public sealed record EvidenceResult(string Text, int Start, int End);

/// <summary>Feedback on a stretch of the memo.</summary>
/// <param name="Start">UTF-16 offset of its first character.</param>
/// <param name="End">UTF-16 offset after its last character.</param>
/// <param name="Text">Exactly the memo's characters between the two.</param>
/// <param name="CriterionId">The criterion it concerns most, if one.</param>
/// <param name="Comment">What the coach noticed.</param>
/// <param name="Questions">What the writer might ask themselves.</param>
/// <param name="Suggestions">What the writer might do.</param>
public sealed record SegmentResult(
    int Start,
    int End,
    string Text,
    string? CriterionId,
    string Comment,
    IReadOnlyList<string> Questions,
    IReadOnlyList<string> Suggestions);

/// <summary>Who evaluated a memo.</summary>
/// <param name="Provider">Name of the provider in <c>llm.yaml</c>, or <c>offline</c>.</param>
/// <param name="Model">The model, or the offline coach's version.</param>
/// <param name="Offline">Whether it was the built-in offline coach.</param>
/// <param name="OfflineReason">Why it was, if it stood in for a model.</param>
public sealed record CoachResult(string Provider, string Model, bool Offline, OfflineReason? OfflineReason = null);

/// <summary>Why an evaluation failed.</summary>
/// <param name="Code">One of <see cref="ProblemCodes"/>.</param>
/// <param name="Message">A sentence for the writer.</param>
public sealed record EvaluationError(string Code, string Message);
