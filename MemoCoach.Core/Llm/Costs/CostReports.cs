using MemoCoach.Contracts.Admin;
using MemoCoach.Core.Persistence;

namespace MemoCoach.Core.Llm.Costs;

/// <summary>What models cost, summed over the recorded calls each time it is asked for: whatever else is deleted, the calls stay.</summary>
/// <param name="database">The database.</param>
/// <param name="budgets">What may still be spent.</param>
/// <param name="time">The clock.</param>
public sealed class CostReports(MemoDbContext database, BudgetOverview budgets, TimeProvider time)
{
    /// <summary>Most days of one report.</summary>
    public const int MaximumDays = 366;

    private const int UsualDays = 30;
    private const int MaximumWriters = 50;

    /// <summary>The days that are meant.</summary>
    /// <param name="from">The first day, if one was given.</param>
    /// <param name="to">The last day, if one was given.</param>
    /// <returns>The days, or <see langword="null"/> if they are too many or stand in the wrong order.</returns>
    public (DateOnly From, DateOnly To)? Days(DateOnly? from, DateOnly? to)
    {
        var last = to ?? CostDays.Of(time.GetUtcNow());
        var first = from ?? (last.DayNumber < UsualDays ? DateOnly.MinValue : last.AddDays(1 - UsualDays));
        return first <= last && last.DayNumber - first.DayNumber < MaximumDays && last < DateOnly.MaxValue ? (first, last) : null;
    }

    /// <summary>Sums up.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The sums and the budgets.</returns>
    public async Task<CostReport> ReadAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var sums = await CallSum.ReadAsync(database, from, to, cancellationToken);
        var byDay = sums.ToLookup(sum => sum.Day);
        var writers = sums.GroupBy(sum => sum.WriterId).OrderByDescending(writer => writer.Sum(sum => sum.CostMicroDollars)).ThenBy(writer => writer.Key).ToList();
        var names = await AccountNames.ReadAsync(database, [.. writers.Take(MaximumWriters).Select(writer => writer.Key).OfType<Guid>()], cancellationToken);
        return new()
        {
            From = from,
            To = to,
            Total = CallSum.Total(sums),
            Providers = Named(sums, sum => sum.Provider),
            Models = Named(sums, sum => sum.Model),
            Days = [.. Enumerable.Range(from.DayNumber, to.DayNumber - from.DayNumber + 1).Select(day => new DayCosts(DateOnly.FromDayNumber(day), CallSum.Total(byDay[day])))],
            Writers = [.. writers.Take(MaximumWriters).Select(writer => new WriterCosts(writer.Key, names.GetValueOrDefault(writer.Key ?? default), CallSum.Total(writer)))],
            OtherWriters = CallSum.Total(writers.Skip(MaximumWriters).SelectMany(writer => writer)),
            Budgets = await budgets.ReadAsync(cancellationToken),
        };
    }

    private static List<NamedCosts> Named(IEnumerable<CallSum> sums, Func<CallSum, string> name) =>
        [.. sums.GroupBy(name).Select(group => new NamedCosts(group.Key, CallSum.Total(group))).OrderByDescending(line => line.Sums.CostUsd).ThenBy(line => line.Name)];
}
