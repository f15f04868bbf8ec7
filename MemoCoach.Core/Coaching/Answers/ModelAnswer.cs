namespace MemoCoach.Core.Coaching.Answers;

/// <summary>A model's evaluation that keeps the schema; its quotations are not looked up in the memo yet.</summary>
internal sealed record ModelAnswer
{
    public required IReadOnlyList<AnsweredCriterion> Criteria { get; init; }

    public required IReadOnlyList<string> Strengths { get; init; }

    public required IReadOnlyList<string> Opportunities { get; init; }

    public required IReadOnlyList<AnsweredSegment> Segments { get; init; }

    public required IReadOnlyList<string> GeneralRemarks { get; init; }
}

/// <summary>A model's view of one criterion.</summary>
internal sealed record AnsweredCriterion(string Id, IReadOnlyList<string> Evidence, string Justification, decimal Score);

/// <summary>A model's comment on a passage that it quotes.</summary>
internal sealed record AnsweredSegment(
    string Quote, string Criterion, string Comment, IReadOnlyList<string> Questions, IReadOnlyList<string> Suggestions);
