using MemoCoach.Contracts.Admin;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Llm.Ledger;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Llm.Costs;

/// <summary>The budgets in force, and how much of them is gone.</summary>
/// <param name="database">The database.</param>
/// <param name="configuration">What may be spent.</param>
/// <param name="time">The clock.</param>
public sealed class BudgetOverview(MemoDbContext database, ICoachConfigurationSource configuration, TimeProvider time)
{
    private const int MaximumWriters = 20;

    /// <summary>Reads the budgets of the present day and month.</summary>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The budgets.</returns>
    public async Task<BudgetView> ReadAsync(CancellationToken cancellationToken)
    {
        var (llm, now) = (configuration.Current.Llm, time.GetUtcNow());
        var owners = await OwnersAsync(llm, now, cancellationToken);
        var ids = owners.SelectMany(owner => BudgetScope.Periods(owner.Whose, owner.Budget, now)).Select(scope => scope.Id).ToList();
        var committed = await database.Budgets.AsNoTracking().Where(row => ids.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, row => row.CommittedMicroDollars, cancellationToken);
        var running = await database.LlmCalls.AsNoTracking().Where(row => row.State == LlmCallState.Reserved).ToListAsync(cancellationToken);
        return new(
            llm.Budgets is { WhenExhausted: BudgetExhaustion.Refuse },
            [.. owners.SelectMany(owner => Lines(owner, committed, running.Where(owner.Owns).ToList(), now))]);
    }

    private static IEnumerable<BudgetLine> Lines(Owner owner, Dictionary<string, long> committed, List<LlmCall> running, DateTimeOffset now) =>
        BudgetScope.Periods(owner.Whose, owner.Budget, now).Select((scope, index) =>
        {
            var isMonth = index == 1;
            var reserved = running.Where(call => IsWithin(call.StartedAt, now, isMonth)).Sum(call => call.ReservedMicroDollars);
            var used = committed.GetValueOrDefault(scope.Id) - reserved;
            return new BudgetLine(
                owner.Scope, owner.Name, owner.WriterId, isMonth, isMonth ? owner.Budget?.Month : owner.Budget?.Day, MicroDollars.ToDollars(used), MicroDollars.ToDollars(reserved));
        });

    private static bool IsWithin(DateTimeOffset time, DateTimeOffset now, bool isMonth) =>
        time.UtcDateTime.Year == now.UtcDateTime.Year && (isMonth ? time.UtcDateTime.Month == now.UtcDateTime.Month : time.UtcDateTime.DayOfYear == now.UtcDateTime.DayOfYear);

    private async Task<List<Owner>> OwnersAsync(LlmConfiguration llm, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = CostDays.Of(now);
        var month = await CallSum.ReadAsync(database, today.AddDays(1 - today.Day), today, cancellationToken);
        var used = month.Select(sum => sum.Provider).ToHashSet();
        var writers = llm.Budgets?.Writer is null ? [] : await WritersAsync(month, cancellationToken);
        return
        [
            new(BudgetLineScope.Total, null, null, BudgetScope.Everybody, llm.Budgets?.Total, _ => true),
            .. llm.Providers.Where(pair => pair.Value.Budget is not null || used.Contains(pair.Key))
                .Select(pair => new Owner(BudgetLineScope.Provider, pair.Key, null, BudgetScope.OfProvider(pair.Key), pair.Value.Budget, call => call.Provider == pair.Key)),
            .. writers.Select(writer => new Owner(
                BudgetLineScope.Writer, writer.Name, writer.Id, BudgetScope.OfWriter(writer.Id), llm.Budgets?.Writer, call => call.WriterId == writer.Id)),
        ];
    }

    private async Task<IEnumerable<(Guid Id, string? Name)>> WritersAsync(List<CallSum> month, CancellationToken cancellationToken)
    {
        var ids = month.GroupBy(sum => sum.WriterId).OrderByDescending(writer => writer.Sum(sum => sum.CostMicroDollars))
            .Select(writer => writer.Key).OfType<Guid>().Take(MaximumWriters).ToList();
        var names = await AccountNames.ReadAsync(database, ids, cancellationToken);
        return ids.Select(id => (id, names.GetValueOrDefault(id)));
    }

    /// <summary>Whose a budget is, and which calls count against it.</summary>
    private sealed record Owner(BudgetLineScope Scope, string? Name, Guid? WriterId, string Whose, LlmBudget? Budget, Func<LlmCall, bool> Owns);
}
