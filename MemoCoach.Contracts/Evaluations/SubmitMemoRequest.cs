namespace MemoCoach.Contracts.Evaluations;

/// <summary>Body of <c>POST /api/v1/evaluations</c>.</summary>
public sealed record SubmitMemoRequest
{
    /// <summary>The memo; its length limits stand in <c>limits.yaml</c>.</summary>
    public string? Text { get; init; }

    /// <summary>What the writer calls it. When absent: what the memo's subject line or opening heading says, if it has one.</summary>
    public string? Title { get; init; }

    /// <summary><c>en</c> or <c>es</c>; detected from the text when absent.</summary>
    public string? Language { get; init; }

    /// <summary>The evaluation of the version before this one, to continue its draft series.</summary>
    public Guid? PreviousEvaluationId { get; init; }
}

/// <summary>Answer to an accepted memo.</summary>
/// <param name="Id">The evaluation to ask about.</param>
/// <param name="Status">Its status when the answer was written.</param>
public sealed record SubmittedEvaluation(Guid Id, EvaluationStatus Status);
