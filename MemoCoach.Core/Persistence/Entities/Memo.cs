namespace MemoCoach.Core.Persistence.Entities;

/// <summary>A draft series: the successive versions of one memo.</summary>
public sealed class Memo
{
    /// <summary>The memo.</summary>
    public Guid Id { get; init; }

    /// <summary>Whose memo it is.</summary>
    public Guid WriterId { get; init; }

    /// <summary>When its first version was submitted.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}

/// <summary>One version of a memo; its text is never changed after it was submitted.</summary>
public sealed class MemoVersion
{
    /// <summary>The version.</summary>
    public Guid Id { get; init; }

    /// <summary>The draft series it belongs to.</summary>
    public Guid MemoId { get; init; }

    /// <summary>Its number in the series, from 1.</summary>
    public int Number { get; init; }

    /// <summary>What the writer called it.</summary>
    public string? Title { get; init; }

    /// <summary>The memo exactly as submitted.</summary>
    public required string Text { get; init; }

    /// <summary><c>en</c> or <c>es</c>: the language to answer in.</summary>
    public required string Language { get; init; }

    /// <summary>The draft series it belongs to.</summary>
    public Memo? Memo { get; init; }
}
