using System.Runtime.CompilerServices;
using MemoCoach.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Llm.Ledger;

/// <summary>The changes of budget rows. Table and columns are named as the model names them on both databases.</summary>
internal static class BudgetRows
{
    /// <summary>Sets a price aside in each row that has room for it: one conditional update.</summary>
    /// <returns>How many rows had.</returns>
    public static Task<int> CommitAsync(MemoDbContext database, IReadOnlyList<BudgetScope> scopes, long price, CancellationToken cancellationToken)
    {
        var rows = string.Join(" OR ", scopes.Select((_, index) => $"(\"Id\" = {{{(2 * index) + 1}}} AND \"CommittedMicroDollars\" <= {{{(2 * index) + 2}}})"));
        object[] values = [price, .. scopes.SelectMany(scope => new object[] { scope.Id, scope.Limit - price })];
        return database.Database.ExecuteSqlAsync(
            FormattableStringFactory.Create($"UPDATE \"Budgets\" SET \"CommittedMicroDollars\" = \"CommittedMicroDollars\" + {{0}} WHERE {rows}", values),
            cancellationToken);
    }

    /// <summary>Adds the rows that are not there yet; another process may do so at the same time.</summary>
    public static async Task AddMissingAsync(MemoDbContext database, IReadOnlyList<BudgetScope> scopes, CancellationToken cancellationToken)
    {
        foreach (var scope in scopes)
        {
            await database.Database.ExecuteSqlAsync(
                $"INSERT INTO \"Budgets\" (\"Id\", \"CommittedMicroDollars\") VALUES ({scope.Id}, 0) ON CONFLICT DO NOTHING",
                cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Frees what was set aside and not spent.</summary>
    public static Task FreeAsync(MemoDbContext database, IReadOnlyList<BudgetScope> scopes, long amount)
    {
        var ids = scopes.Select(scope => scope.Id).ToList();
        return database.Budgets.Where(row => ids.Contains(row.Id))
            .ExecuteUpdateAsync(row => row.SetProperty(budget => budget.CommittedMicroDollars, budget => budget.CommittedMicroDollars - amount));
    }

    /// <summary>Names a row that has no room.</summary>
    public static async Task<string?> FullAsync(MemoDbContext database, IReadOnlyList<BudgetScope> scopes, long price, CancellationToken cancellationToken)
    {
        var ids = scopes.Select(scope => scope.Id).ToList();
        var committed = await database.Budgets.AsNoTracking().Where(row => ids.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, row => row.CommittedMicroDollars, cancellationToken).ConfigureAwait(false);
        return scopes.FirstOrDefault(scope => committed.GetValueOrDefault(scope.Id) > scope.Limit - price)?.Id;
    }
}
