using MemoCoach.Core.Configuration;
using MemoCoach.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Llm.Ledger;

/// <summary>How much of a budget is spent or set aside.</summary>
/// <param name="Whose"><c>total</c>, or a provider such as <c>provider:openai</c>.</param>
/// <param name="Period"><c>day</c> or <c>month</c>, of UTC.</param>
/// <param name="Share">From 0; 1 when nothing is left.</param>
public sealed record BudgetShare(string Whose, string Period, double Share);

/// <summary>How much is left of the budgets that all writers share.</summary>
/// <param name="database">Where they are kept.</param>
/// <param name="configurations">What they are.</param>
/// <param name="time">Which day and month it is.</param>
public sealed class BudgetUse(MemoDbContext database, ICoachConfigurationSource configurations, TimeProvider time)
{
    /// <summary>Reads them.</summary>
    /// <param name="cancellationToken">Ends waiting for the database.</param>
    /// <returns>Those that have a limit.</returns>
    public async Task<IReadOnlyList<BudgetShare>> ReadAsync(CancellationToken cancellationToken)
    {
        var scopes = BudgetScope.Shared(configurations.Current.Llm, time.GetUtcNow()).Where(scope => scope.Limit is > 0 and < long.MaxValue).ToList();
        var ids = scopes.Select(scope => scope.Id).ToList();
        var committed = await database.Budgets.AsNoTracking().Where(row => ids.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, row => row.CommittedMicroDollars, cancellationToken);
        return [.. scopes.Select(scope => new BudgetShare(scope.Whose, scope.Period, (double)committed.GetValueOrDefault(scope.Id) / scope.Limit))];
    }
}
