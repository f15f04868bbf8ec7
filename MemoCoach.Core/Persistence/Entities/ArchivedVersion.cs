namespace MemoCoach.Core.Persistence.Entities;

/// <summary>A version of a memo that is beyond the number kept: out of every list, but still in its writer's export. It goes with its memo.</summary>
public sealed class ArchivedVersion
{
    /// <summary>The version that it was.</summary>
    public Guid Id { get; init; }

    /// <summary>Whose it is.</summary>
    public Guid WriterId { get; init; }

    /// <summary>The draft series.</summary>
    public Guid MemoId { get; init; }

    /// <summary>When it was archived.</summary>
    public DateTimeOffset ArchivedAt { get; init; }

    /// <summary>Text, evaluations and chat as JSON (<see cref="Contracts.Exports.ArchivedMemoVersion"/>).</summary>
    public required string Content { get; init; }
}
