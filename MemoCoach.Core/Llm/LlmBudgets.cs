using System.ComponentModel.DataAnnotations;

namespace MemoCoach.Core.Llm;

/// <summary>What may be spent on models.</summary>
public sealed record LlmBudgets
{
    /// <summary>What becomes of a request that no budget has room for.</summary>
    public BudgetExhaustion WhenExhausted { get; init; } = BudgetExhaustion.Offline;

    /// <summary>By all writers together.</summary>
    public LlmBudget? Total { get; init; }

    /// <summary>By each writer.</summary>
    public LlmBudget? Writer { get; init; }
}

/// <summary>An amount for a day and a month; absent means no limit. Days and months are those of UTC.</summary>
public sealed record LlmBudget
{
    /// <summary>US dollars a day.</summary>
    [Range(0.0, 1_000_000.0)]
    public decimal? Day { get; init; }

    /// <summary>US dollars a month.</summary>
    [Range(0.0, 1_000_000.0)]
    public decimal? Month { get; init; }
}

/// <summary>What becomes of a request that no budget has room for.</summary>
public enum BudgetExhaustion
{
    /// <summary>The offline coach answers, and says why.</summary>
    Offline,

    /// <summary>It ends with an error that says why.</summary>
    Refuse,
}
