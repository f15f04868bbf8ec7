namespace MemoCoach.Core.Persistence.Entities;

/// <summary>One thing that an administrator, or the product on its own, did. Rows are added and never changed.</summary>
public sealed class AuditEntry
{
    /// <summary>The entry; version 7, so that ids sort by time.</summary>
    public Guid Id { get; init; }

    /// <summary>When it was done.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The account that did it; <see langword="null"/> for the product itself.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>That account's name at that time.</summary>
    public required string ActorName { get; init; }

    /// <summary>What was done, such as <c>account.created</c>.</summary>
    public required string Action { get; init; }

    /// <summary>What it was done to.</summary>
    public string? Target { get; init; }

    /// <summary>More about it, without secrets.</summary>
    public string? Detail { get; init; }
}
