namespace MemoCoach.Core.Configuration;

/// <summary>What the product takes (<c>limits.yaml</c>).</summary>
public sealed record LimitsConfiguration
{
    /// <summary>Limits of a memo.</summary>
    public required MemoLimits Memo { get; init; }

    /// <summary>Limits of an evaluation.</summary>
    public required EvaluationLimits Evaluation { get; init; }
}

/// <summary>Limits of a memo.</summary>
public sealed record MemoLimits
{
    /// <summary>Fewest words.</summary>
    public required int MinimumWords { get; init; }

    /// <summary>Most UTF-16 units.</summary>
    public required int MaximumLength { get; init; }

    /// <summary>Most UTF-16 units of a title.</summary>
    public required int MaximumTitleLength { get; init; }
}

/// <summary>Limits of an evaluation.</summary>
public sealed record EvaluationLimits
{
    /// <summary>How many times a worker may begin it before it counts as failed.</summary>
    public required int Attempts { get; init; }

    /// <summary>How long a worker holds it without a sign of life, in seconds, before another takes it over.</summary>
    public required int LeaseSeconds { get; init; }
}
