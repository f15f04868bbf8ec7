using System.ComponentModel.DataAnnotations;
using MemoCoach.Core.Configuration;

namespace MemoCoach.Core.Rubrics;

/// <summary>Weighted criteria that memos are graded against (<c>rubric.yaml</c>).</summary>
public sealed record Rubric
{
    /// <summary>What the rubric is called.</summary>
    public required Localized Name { get; init; }

    /// <summary>The criteria; their weights add up to 100.</summary>
    [NotEmpty]
    public required IReadOnlyList<Criterion> Criteria { get; init; }
}

/// <summary>One line of a rubric.</summary>
public sealed record Criterion
{
    /// <summary>Stable name, lower case with dashes.</summary>
    [Identifier]
    public required string Id { get; init; }

    /// <summary>Name for people.</summary>
    public required Localized Name { get; init; }

    /// <summary>What it asks of a memo.</summary>
    public required Localized Description { get; init; }

    /// <summary>Share of the overall score in percent.</summary>
    [Range(0.1, 100.0)]
    public required decimal Weight { get; init; }

    /// <summary>Guidance for each of the scores 1 to 5.</summary>
    public required IReadOnlyList<RubricLevel> Levels { get; init; }

    /// <summary>What the offline coach reads in the memo to score it.</summary>
    [NotEmpty]
    public required IReadOnlyList<CriterionSignal> Signals { get; init; }
}

/// <summary>What a score means for a criterion.</summary>
public sealed record RubricLevel
{
    /// <summary>1 (weakest) to 5 (strongest).</summary>
    [Range(1, 5)]
    public required int Score { get; init; }

    /// <summary>What a memo at this level is like.</summary>
    public required Localized Guidance { get; init; }
}

/// <summary>How much one of the offline coach's signals counts for a criterion.</summary>
public sealed record CriterionSignal
{
    /// <summary>Name of a signal that the offline coach reads.</summary>
    public required string Signal { get; init; }

    /// <summary>Its share among the criterion's signals; any positive number.</summary>
    [Range(0.01, 100.0)]
    public required decimal Weight { get; init; }
}
