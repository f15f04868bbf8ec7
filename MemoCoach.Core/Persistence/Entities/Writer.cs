namespace MemoCoach.Core.Persistence.Entities;

/// <summary>Whoever owns a session or an account, and with it memos and evaluations.</summary>
public sealed class Writer
{
    /// <summary>The writer.</summary>
    public Guid Id { get; init; }

    /// <summary>When the first thing of theirs was kept.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
