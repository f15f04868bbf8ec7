namespace MemoCoach.Core.Persistence.Entities;

/// <summary>Stored memos evaluated under the active configuration and under a draft. It changes nothing about their evaluations.</summary>
public sealed class Replay
{
    /// <summary>The replay.</summary>
    public Guid Id { get; init; }

    /// <summary>When it was asked for.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who asked for it.</summary>
    public required string Author { get; init; }

    /// <summary>The version that the draft began with.</summary>
    public int BaseVersion { get; init; }

    /// <summary>The document that was drafted.</summary>
    public required string FileName { get; init; }

    /// <summary>Its YAML.</summary>
    public required string Text { get; init; }

    /// <summary>Names the drafted configuration by its content, as <see cref="ConfigurationVersion.Hash"/> would.</summary>
    public required string DraftHash { get; init; }

    /// <summary>Whether models evaluate; otherwise the offline coach does.</summary>
    public bool UseModels { get; init; }

    /// <summary>The memos.</summary>
    public required IReadOnlyList<ReplayedMemo> Memos { get; init; }
}

/// <summary>A memo of a replay: one job of the queue.</summary>
public sealed class ReplayedMemo
{
    /// <summary>The job.</summary>
    public Guid Id { get; init; }

    /// <summary>The replay it belongs to.</summary>
    public Guid ReplayId { get; init; }

    /// <summary>The replay it belongs to.</summary>
    public Replay? Replay { get; init; }

    /// <summary>The memo.</summary>
    public Guid MemoVersionId { get; init; }

    /// <summary>The memo.</summary>
    public MemoVersion? MemoVersion { get; init; }

    /// <summary>How many times a worker began it.</summary>
    public int Attempt { get; set; }

    /// <summary>When it was done or given up.</summary>
    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>The scores under both configurations as JSON; <see langword="null"/> if it was given up.</summary>
    public string? Scores { get; set; }
}
