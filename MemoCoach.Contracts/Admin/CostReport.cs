namespace MemoCoach.Contracts.Admin;

/// <summary>Answer of <c>GET /api/v1/admin/costs</c>: what the recorded calls took, and what may still be spent. Days and months are those of UTC.</summary>
public sealed record CostReport
{
    /// <summary>The first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly To { get; init; }

    /// <summary>All calls that began on these days.</summary>
    public required CostSums Total { get; init; }

    /// <summary>The same by provider, the dearest first.</summary>
    public required IReadOnlyList<NamedCosts> Providers { get; init; }

    /// <summary>The same by model, the dearest first.</summary>
    public required IReadOnlyList<NamedCosts> Models { get; init; }

    /// <summary>The same by day, every day once, in order.</summary>
    public required IReadOnlyList<DayCosts> Days { get; init; }

    /// <summary>The same by writer, the dearest first.</summary>
    public required IReadOnlyList<WriterCosts> Writers { get; init; }

    /// <summary>What comes of the writers that are not listed.</summary>
    public required CostSums OtherWriters { get; init; }

    /// <summary>What may be spent, as of now.</summary>
    public required BudgetView Budgets { get; init; }
}

/// <summary>What some calls took.</summary>
/// <param name="Calls">How many there are.</param>
/// <param name="Failed">How many of them brought no whole answer.</param>
/// <param name="Estimated">Of how many nobody told what they took, so that their worst case counts.</param>
/// <param name="InputTokens">Tokens of the prompts, as far as they are known.</param>
/// <param name="OutputTokens">Tokens of the answers, as far as they are known.</param>
/// <param name="CostUsd">US dollars.</param>
public sealed record CostSums(long Calls, long Failed, long Estimated, long InputTokens, long OutputTokens, decimal CostUsd);

/// <summary>What the calls of a provider or a model took.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sums">What they took.</param>
public sealed record NamedCosts(string Name, CostSums Sums);

/// <summary>What the calls of a day took.</summary>
/// <param name="Day">The day.</param>
/// <param name="Sums">What they took.</param>
public sealed record DayCosts(DateOnly Day, CostSums Sums);

/// <summary>What a writer's calls took.</summary>
/// <param name="WriterId">The writer; <see langword="null"/> for replays, which count against nobody.</param>
/// <param name="UserName">Their account's name, if they have one.</param>
/// <param name="Sums">What they took.</param>
public sealed record WriterCosts(Guid? WriterId, string? UserName, CostSums Sums);
