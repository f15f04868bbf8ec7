using System.ComponentModel.DataAnnotations;

namespace MemoCoach.Core.Configuration;

/// <summary>What the product takes (<c>limits.yaml</c>).</summary>
public sealed record LimitsConfiguration
{
    /// <summary>Limits of a memo.</summary>
    public required MemoLimits Memo { get; init; }

    /// <summary>Limits of an evaluation.</summary>
    public required EvaluationLimits Evaluation { get; init; }

    /// <summary>Limits of a file that a memo is read from.</summary>
    public DocumentLimits Documents { get; init; } = new();

    /// <summary>Limits of a chat.</summary>
    public ChatLimits Chat { get; init; } = new();

    /// <summary>Limits of trying a configuration on stored memos.</summary>
    public ReplayLimits Replay { get; init; } = new();

    /// <summary>Limits of debug mode.</summary>
    public DebugLimits Debug { get; init; } = new();

    /// <summary>How long things are kept.</summary>
    public RetentionLimits Retention { get; init; } = new();

    /// <summary>How many requests a minute are answered.</summary>
    public RequestLimits Requests { get; init; } = new();
}

/// <summary>Limits of a file that a memo is read from.</summary>
public sealed record DocumentLimits
{
    /// <summary>Most megabytes of 1,048,576 bytes each. Servers take no request of more than 28 of them unless told to.</summary>
    [Range(1, 25)]
    public int MaximumMegabytes { get; init; } = 10;

    /// <summary>Most pages of a PDF.</summary>
    [Range(1, 2_000)]
    public int MaximumPages { get; init; } = 100;

    /// <summary>The size in bytes.</summary>
    /// <returns>Most bytes of a file.</returns>
    public int ToBytes() => MaximumMegabytes * 1024 * 1024;
}

/// <summary>Limits of a chat.</summary>
public sealed record ChatLimits
{
    /// <summary>Most UTF-16 units of a message.</summary>
    [Range(100, 100_000)]
    public int MaximumLength { get; init; } = 4_000;

    /// <summary>How many of the latest messages a model is shown.</summary>
    [Range(2, 200)]
    public int RememberedMessages { get; init; } = 20;

    /// <summary>Most UTF-16 units of earlier versions of the memo that a model is shown, the latest of them first; 0 shows none.</summary>
    [Range(0, 1_000_000)]
    public int EarlierVersionsLength { get; init; } = 60_000;
}

/// <summary>Limits of a memo.</summary>
public sealed record MemoLimits
{
    /// <summary>Fewest words.</summary>
    [Range(1, 10_000)]
    public required int MinimumWords { get; init; }

    /// <summary>Most UTF-16 units.</summary>
    [Range(100, 1_000_000)]
    public required int MaximumLength { get; init; }

    /// <summary>Most UTF-16 units of a title.</summary>
    [Range(1, 1_000)]
    public required int MaximumTitleLength { get; init; }
}

/// <summary>Limits of an evaluation.</summary>
public sealed record EvaluationLimits
{
    /// <summary>How many times a worker may begin it before it counts as failed.</summary>
    [Range(1, 20)]
    public required int Attempts { get; init; }

    /// <summary>How long a worker holds it without a sign of life, in seconds, before another takes it over.</summary>
    [Range(5, 600)]
    public required int LeaseSeconds { get; init; }
}

/// <summary>Limits of trying a configuration on stored memos.</summary>
public sealed record ReplayLimits
{
    /// <summary>Most memos of one replay.</summary>
    [Range(1, 1_000)]
    public int MaximumMemos { get; init; } = 100;

    /// <summary>
    /// The largest shift of the mean overall score, up or down, with which a changed rubric or prompt can be activated; it must then have been replayed.
    /// Without a value none is asked for.
    /// </summary>
    [Range(0.0, 4.0)]
    public decimal? MaximumShift { get; init; }
}

/// <summary>Limits of debug mode.</summary>
public sealed record DebugLimits
{
    /// <summary>For how many hours a record of prompts and answers is kept.</summary>
    [Range(1, 720)]
    public int KeepHours { get; init; } = 24;
}
