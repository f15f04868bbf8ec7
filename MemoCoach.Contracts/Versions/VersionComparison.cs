using MemoCoach.Contracts.Progress;

namespace MemoCoach.Contracts.Versions;

/// <summary>Answer of <c>GET /api/v1/evaluations/{id}/comparison</c>: what changed since the version before.</summary>
public sealed record VersionComparison
{
    /// <summary>The scores of every version up to this one, in order; the last one is this evaluation's.</summary>
    public required IReadOnlyList<ScorePoint> Series { get; init; }

    /// <summary>The evaluation compared with; <see langword="null"/> for the first version, and then everything below is empty.</summary>
    public Guid? PreviousEvaluationId { get; init; }

    /// <summary>Number of the version compared with.</summary>
    public int? PreviousVersion { get; init; }

    /// <summary>Overall score now minus overall score then.</summary>
    public decimal? OverallChange { get; init; }

    /// <summary>The criteria of both evaluations, in the order of this one's rubric.</summary>
    public IReadOnlyList<CriterionChange> Criteria { get; init; } = [];

    /// <summary>Both texts in one: what is kept and added is the new text, what is kept and removed the old one.</summary>
    public IReadOnlyList<DiffPart> Diff { get; init; } = [];

    /// <summary>What became of each suggestion of the evaluation before, in its order.</summary>
    public IReadOnlyList<SuggestionFollowUp> Suggestions { get; init; } = [];
}

/// <summary>A criterion in two evaluations.</summary>
/// <param name="Id">The criterion's id in the rubric.</param>
/// <param name="Name">Its name in the memo's language.</param>
/// <param name="Before">Its score then; <see langword="null"/> if the rubric did not have it.</param>
/// <param name="After">Its score now; <see langword="null"/> if the rubric has it no longer.</param>
public sealed record CriterionChange(string Id, string Name, decimal? Before, decimal? After)
{
    /// <summary>Score now minus score then, if both rubrics have the criterion.</summary>
    public decimal? Change => After - Before;
}
