namespace MemoCoach.Core.Llm.Ledger;

/// <summary>A call that was written down before it began.</summary>
/// <param name="CallId">Its record.</param>
/// <param name="Price">Its worst-case price in millionths of a dollar.</param>
/// <param name="Scopes">The rows that the price was set aside in.</param>
internal sealed record Reservation(Guid CallId, long Price, IReadOnlyList<BudgetScope> Scopes);
