using System.Collections.Concurrent;
using MemoCoach.Chaos.Tests.Writers;

namespace MemoCoach.Chaos.Tests.Verdicts;

/// <summary>What became of an accepted evaluation.</summary>
internal enum EvaluationFate
{
    /// <summary>It ended once, in a whole result.</summary>
    Result,

    /// <summary>It ended once, in an error that its writer can read.</summary>
    Error,

    /// <summary>It is gone, or never ended.</summary>
    Lost,

    /// <summary>It ended more than once, or its result changed afterwards.</summary>
    Double,

    /// <summary>Its result is not whole, or another memo's.</summary>
    Torn,
}

/// <summary>What became of all of them.</summary>
internal sealed class Verdict
{
    private readonly ConcurrentDictionary<LedgerEntry, EvaluationFate> _fates = [];

    /// <summary>Evaluations in the database that no writer knows.</summary>
    public required IReadOnlyList<Guid> Unknown { get; init; }

    /// <summary>Rows that contradict themselves.</summary>
    public List<Guid> Torn { get; } = [];

    /// <summary>What is wrong with each that ended twice or changed.</summary>
    public ConcurrentBag<string> Doubles { get; } = [];

    public void Take(LedgerEntry entry, EvaluationFate fate) => _fates[entry] = fate;

    public int Count(EvaluationFate fate) => _fates.Values.Count(own => own == fate);

    /// <summary>Of those that were under way within a time, how many had a fate.</summary>
    public int Count(EvaluationFate fate, TimeSpan from, TimeSpan to) => Of(from, to).Count(pair => pair.Value == fate);

    public int CountAll(TimeSpan from, TimeSpan to) => Of(from, to).Count();

    private IEnumerable<KeyValuePair<LedgerEntry, EvaluationFate>> Of(TimeSpan from, TimeSpan to) =>
        _fates.Where(pair => pair.Key.SubmittedAt <= to && (pair.Key.EndedAt ?? TimeSpan.MaxValue) >= from);
}
