namespace MemoCoach.Core.Persistence.Entities;

/// <summary>What was spent and set aside within one day or month, by all, by one writer or with one provider.</summary>
public sealed class Budget
{
    /// <summary>Whose and when, such as <c>total/2026-11</c>, <c>provider:openai/2026-11-23</c>, <c>writer:…/2026-11</c>; days in UTC.</summary>
    public required string Id { get; init; }

    /// <summary>Settled costs and reserved prices together, in millionths of a US dollar.</summary>
    public long CommittedMicroDollars { get; set; }
}
