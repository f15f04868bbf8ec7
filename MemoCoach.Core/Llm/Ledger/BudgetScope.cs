using System.Globalization;
using MemoCoach.Core.Llm.Calls;
using MemoCoach.Core.Llm.Providers;

namespace MemoCoach.Core.Llm.Ledger;

/// <summary>One row that a call counts against.</summary>
/// <param name="Id">The row.</param>
/// <param name="Limit">Millionths of a dollar that may be committed; as many as fit where there is no limit.</param>
internal sealed record BudgetScope(string Id, long Limit)
{
    /// <summary>Whose budget the one of all together is.</summary>
    public const string Everybody = "total";

    /// <summary>
    /// Every row that a call counts against, whether it has a limit or not: a limit that is set in the middle of a month knows what was spent before.
    /// </summary>
    public static IReadOnlyList<BudgetScope> Of(ModelEndpoint endpoint, ModelUse use, DateTimeOffset now)
    {
        var budgets = use.Llm.Budgets;
        return
        [
            .. Periods(Everybody, budgets?.Total, now),
            .. Periods(OfProvider(endpoint.Name), endpoint.Provider.Budget, now),
            .. use.WriterId is { } writer ? Periods(OfWriter(writer), budgets?.Writer, now) : [],
        ];
    }

    /// <summary>Whose budget a provider's is.</summary>
    public static string OfProvider(string name) => $"provider:{name}";

    /// <summary>Whose budget a writer's is.</summary>
    public static string OfWriter(Guid id) => $"writer:{id:D}";

    /// <summary>The rows of the budgets that all writers share.</summary>
    public static IEnumerable<BudgetScope> Shared(LlmConfiguration llm, DateTimeOffset now) =>
        Periods(Everybody, llm.Budgets?.Total, now).Concat(llm.Providers.SelectMany(provider => Periods(OfProvider(provider.Key), provider.Value.Budget, now)));

    /// <summary>Whose money it is: the row without its period.</summary>
    public string Whose => Id[..Id.LastIndexOf('/')];

    /// <summary><c>day</c> or <c>month</c>.</summary>
    public string Period => Id.Length - Whose.Length == "/yyyy-MM".Length ? "month" : "day";

    /// <summary>The rows of the day and of the month, in this order.</summary>
    public static IEnumerable<BudgetScope> Periods(string whose, LlmBudget? budget, DateTimeOffset now)
    {
        yield return new($"{whose}/{now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}", Limited(budget?.Day));
        yield return new($"{whose}/{now.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture)}", Limited(budget?.Month));
    }

    private static long Limited(decimal? dollars) => dollars is { } amount ? MicroDollars.Of(amount) : long.MaxValue;
}
