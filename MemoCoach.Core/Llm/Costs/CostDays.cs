namespace MemoCoach.Core.Llm.Costs;

/// <summary>Days of UTC, by which budgets count.</summary>
internal static class CostDays
{
    public static DateTimeOffset Start(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    public static DateOnly Of(DateTimeOffset time) => DateOnly.FromDateTime(time.UtcDateTime);
}
