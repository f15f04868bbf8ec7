using MemoCoach.Contracts.Evaluations;

namespace MemoCoach.Core.Persistence.Entities;

/// <summary>One graded run of one memo version. The row is the truth about it: queue and progress can be rebuilt from here.</summary>
public sealed class Evaluation
{
    /// <summary>The evaluation; version 7, so that ids sort by time.</summary>
    public Guid Id { get; init; }

    /// <summary>Whose evaluation it is.</summary>
    public Guid WriterId { get; init; }

    /// <summary>What is evaluated.</summary>
    public Guid MemoVersionId { get; init; }

    /// <summary>What is evaluated.</summary>
    public MemoVersion? MemoVersion { get; init; }

    /// <summary>Where it stands.</summary>
    public EvaluationStatus Status { get; set; }

    /// <summary>How many times a worker began it. A worker saves only while this is the number it began with.</summary>
    public int Attempt { get; set; }

    /// <summary>Until when the worker that is at it counts as alive.</summary>
    public DateTimeOffset? LeaseUntil { get; set; }

    /// <summary>The client's key that makes a repeated submission the same one; unique per writer.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>SHA-256 of the submission, lower-case hexadecimal: tells a repetition from another body under the same key.</summary>
    public required string RequestHash { get; init; }

    /// <summary>The trace of its submission, which its evaluation goes on with (W3C, 32 lower-case hexadecimal digits); null where none was recorded.</summary>
    public string? TraceId { get; init; }

    /// <summary>When it was accepted.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it reached its final status.</summary>
    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>The configuration it was made with (<see cref="Configuration.CoachConfiguration.Version"/>).</summary>
    public string? ConfigurationVersion { get; set; }

    /// <summary>Weighted mean of the criteria's scores, two decimals.</summary>
    public decimal? OverallScore { get; set; }

    /// <summary>The result as JSON (<see cref="Evaluations.EvaluationOutcome"/>).</summary>
    public string? Outcome { get; set; }

    /// <summary>Why it failed: one of the problem codes.</summary>
    public string? ErrorCode { get; set; }

    /// <summary>Why it failed, as a sentence for the writer.</summary>
    public string? ErrorMessage { get; set; }
}
