using MemoCoach.Contracts.Progress;

namespace MemoCoach.Core.Progress;

/// <summary>Counts days by week, or by month over longer times.</summary>
internal static class Frequency
{
    private const int MostDaysByWeek = 183;

    /// <summary>The periods from the first to the last day.</summary>
    /// <param name="days">The days in order.</param>
    public static IReadOnlyList<PeriodCount> Of(IReadOnlyList<DateOnly> days)
    {
        if (days.Count == 0)
        {
            return [];
        }

        var byWeek = days[^1].DayNumber - days[0].DayNumber <= MostDaysByWeek;
        var counts = days.CountBy(day => byWeek ? WeekOf(day) : MonthOf(day)).ToDictionary();
        var periods = new List<PeriodCount>();
        for (var start = byWeek ? WeekOf(days[0]) : MonthOf(days[0]); start <= days[^1]; start = byWeek ? start.AddDays(7) : start.AddMonths(1))
        {
            periods.Add(new PeriodCount(start, counts.GetValueOrDefault(start)));
        }

        return periods;
    }

    /// <summary>Weeks begin on Monday (ISO 8601).</summary>
    private static DateOnly WeekOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);
}
