using MemoCoach.Contracts.Evaluations;

namespace MemoCoach.Core.Coaching;

/// <summary>
/// What a coach says about a memo, checked: a score for each criterion of the rubric, and every offset points at exactly its text.
/// Offsets are UTF-16 offsets into the memo as submitted; ends are exclusive.
/// </summary>
public sealed record Assessment
{
    /// <summary>One for each criterion of the rubric, in its order.</summary>
    public required IReadOnlyList<CriterionAssessment> Criteria { get; init; }

    /// <summary>What the memo does well.</summary>
    public required IReadOnlyList<string> Strengths { get; init; }

    /// <summary>What would improve it most, first things first.</summary>
    public required IReadOnlyList<string> Opportunities { get; init; }

    /// <summary>Comments on stretches of the memo, in its order.</summary>
    public required IReadOnlyList<SegmentFeedback> Segments { get; init; }

    /// <summary>Comments about the memo as a whole, or whose quotation is not in it.</summary>
    public required IReadOnlyList<string> GeneralRemarks { get; init; }

    /// <summary>Who says so.</summary>
    public required CoachIdentity Coach { get; init; }

    /// <summary>Passages that are not for the memo's readers, if the coach has looked for them.</summary>
    public IReadOnlyList<MemoWarning>? Warnings { get; init; }
}

/// <summary>A coach's view of one criterion.</summary>
/// <param name="CriterionId">The criterion's id in the rubric.</param>
/// <param name="Score">1.0 to 5.0 in steps of 0.1.</param>
/// <param name="Justification">Why this score.</param>
/// <param name="Evidence">What stands in the memo that the score rests on.</param>
public sealed record CriterionAssessment(string CriterionId, decimal Score, string Justification, IReadOnlyList<Quotation> Evidence);

/// <summary>A stretch of the memo.</summary>
/// <param name="Text">Exactly the memo's characters between the offsets.</param>
/// <param name="Start">UTF-16 offset of its first character.</param>
/// <param name="End">UTF-16 offset after its last character.</param>
public sealed record Quotation(string Text, int Start, int End);

/// <summary>Feedback on a stretch of the memo.</summary>
/// <param name="Segment">The stretch.</param>
/// <param name="CriterionId">The criterion it concerns most, if one.</param>
/// <param name="Comment">What the coach noticed.</param>
/// <param name="Questions">What the writer might ask themselves.</param>
/// <param name="Suggestions">What the writer might do.</param>
public sealed record SegmentFeedback(
    Quotation Segment,
    string? CriterionId,
    string Comment,
    IReadOnlyList<string> Questions,
    IReadOnlyList<string> Suggestions);

/// <summary>Who evaluated a memo.</summary>
/// <param name="Provider">Name of the provider in <c>llm.yaml</c>, or <c>offline</c>.</param>
/// <param name="Model">The model, or the offline coach's version.</param>
/// <param name="Offline">Whether it was the built-in offline coach.</param>
/// <param name="OfflineReason">Why it was, if it stood in for a model.</param>
public sealed record CoachIdentity(string Provider, string Model, bool Offline, OfflineReason? OfflineReason = null);
