namespace MemoCoach.Core.Persistence.Entities;

/// <summary>The memo that a writer is working on; one a writer.</summary>
public sealed class Draft
{
    /// <summary>Whose draft it is.</summary>
    public Guid WriterId { get; init; }

    /// <summary>The title so far.</summary>
    public string? Title { get; set; }

    /// <summary>The text so far.</summary>
    public required string Text { get; set; }

    /// <summary><c>en</c> or <c>es</c> if the writer chose one.</summary>
    public string? Language { get; set; }

    /// <summary>The evaluation whose memo this is the next version of; it may be gone by now.</summary>
    public Guid? PreviousEvaluationId { get; set; }

    /// <summary>Counts the saves, from 1. A save is accepted only on top of the revision that it names.</summary>
    public int Revision { get; set; }

    /// <summary>When it was saved last.</summary>
    public DateTimeOffset SavedAt { get; set; }
}
