using System.Collections.Concurrent;

namespace MemoCoach.Chaos.Tests.Writers;

/// <summary>What the writers know: every evaluation that the product has accepted, and every answer that it must not give.</summary>
internal sealed class Ledger
{
    private int _number;

    public ConcurrentBag<LedgerEntry> Entries { get; } = [];

    public ConcurrentQueue<string> Wrongs { get; } = [];

    /// <summary>A number for the next memo, which stands in its text.</summary>
    public int NextNumber() => Interlocked.Increment(ref _number);
}

/// <summary>An accepted evaluation.</summary>
internal sealed record LedgerEntry(Guid Id, int Number, ChaosWriter Writer, TimeSpan SubmittedAt)
{
    /// <summary>When its writer held the result in hands.</summary>
    public TimeSpan? EndedAt { get; set; }

    /// <summary>The result as the API gave it, byte for byte.</summary>
    public string? Result { get; set; }
}
