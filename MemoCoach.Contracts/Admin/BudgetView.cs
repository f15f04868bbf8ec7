using System.Text.Json.Serialization;

namespace MemoCoach.Contracts.Admin;

/// <summary>The budgets in force.</summary>
/// <param name="IsRefusedWhenExhausted">
/// What becomes of a request that no budget has room for: <see langword="true"/> if it ends with an error, <see langword="false"/> if the offline coach answers.
/// </param>
/// <param name="Lines">All together first, then providers, then the writers who spent most this month.</param>
public sealed record BudgetView(bool IsRefusedWhenExhausted, IReadOnlyList<BudgetLine> Lines);

/// <summary>One budget of the present day or month.</summary>
/// <param name="Scope">Whose it is.</param>
/// <param name="Name">The provider's name, or that of the writer's account.</param>
/// <param name="WriterId">The writer, if it is one's.</param>
/// <param name="IsMonth">Whether it is the month's; otherwise the day's.</param>
/// <param name="LimitUsd">US dollars that may be spent; <see langword="null"/> without a limit.</param>
/// <param name="UsedUsd">US dollars that were spent.</param>
/// <param name="ReservedUsd">US dollars that are set aside for calls under way.</param>
public sealed record BudgetLine(
    BudgetLineScope Scope, string? Name, Guid? WriterId, bool IsMonth, decimal? LimitUsd, decimal UsedUsd, decimal ReservedUsd);

/// <summary>Whose a budget is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BudgetLineScope>))]
public enum BudgetLineScope
{
    /// <summary>Everybody's together.</summary>
    [JsonStringEnumMemberName("total")] Total,

    /// <summary>A provider's.</summary>
    [JsonStringEnumMemberName("provider")] Provider,

    /// <summary>A writer's.</summary>
    [JsonStringEnumMemberName("writer")] Writer,
}
