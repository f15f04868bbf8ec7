using System.Globalization;
using MemoCoach.Chaos.Tests.Faults;

namespace MemoCoach.Chaos.Tests.Verdicts;

/// <summary>The table that a run prints: each kind of fault in a row.</summary>
internal static class FaultTable
{
    public static IEnumerable<string> Lines(IReadOnlyList<Strike> strikes, Verdict verdict) =>
    [
        "| fault | times | recovered in, worst | under way | lost | double | torn |",
        "|---|---:|---:|---:|---:|---:|---:|",
        .. strikes.GroupBy(strike => strike.Fault).Select(group => Line(group.Key, [.. group], verdict)),
        Row("everything", strikes.Count, strikes.Max(strike => strike.Recovery), fate => fate is null ? verdict.CountAll(TimeSpan.Zero, TimeSpan.MaxValue) : verdict.Count(fate.Value)),
    ];

    private static string Line(string fault, IReadOnlyList<Strike> strikes, Verdict verdict) =>
        Row(fault, strikes.Count, strikes.Max(strike => strike.Recovery), fate => strikes.Sum(strike => fate is null
            ? verdict.CountAll(strike.Begun, strike.Recovered)
            : verdict.Count(fate.Value, strike.Begun, strike.Recovered)));

    private static string Row(string name, int times, TimeSpan worst, Func<EvaluationFate?, int> count) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} | {times} | {worst.TotalSeconds:0.0} s | {count(null)} | {count(EvaluationFate.Lost)} | {count(EvaluationFate.Double)} | {count(EvaluationFate.Torn)} |");
}
