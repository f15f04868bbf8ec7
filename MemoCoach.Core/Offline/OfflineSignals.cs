using System.Collections.Frozen;
using MemoCoach.Core.Offline.Signals;
using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline;

/// <summary>Everything that the offline coach can read off a memo; <c>rubric.yaml</c> names these in the <c>signals</c> of its criteria.</summary>
public static class OfflineSignals
{
    private static readonly FrozenDictionary<string, Signal> ByName = new Signal[]
    {
        new ExecutiveSummarySignal(),
        new BottomLineSignal(),
        new ExplicitAskSignal(),
        new DecisionDetailsSignal(),
        new FiguresSignal(),
        new MarkSignal("sources", Cue.Source, 4),
        new MarkSignal("comparisons", Cue.Comparison, 3),
        new MarkSignal("examples", Cue.Example, 3),
        new SpecificitySignal(),
        new PartSignal("risks", [Cue.Risk, Cue.Hazard], Cue.RiskHeading, 5, 0.7),
        new MitigationsSignal(),
        new MarkSignal("counter-arguments", Cue.Counter, 3),
        new PartSignal("milestones", [Cue.Plan], Cue.PlanHeading, 5, 0.4),
        new DeadlinesSignal(),
        new MarkSignal("owners", Cue.Owner, 3, Cue.PlanHeading),
        new PartSignal("costs", [Cue.Cost], Cue.CostHeading, 4, 0.3),
        new HeadingsSignal(),
        new ParagraphingSignal(),
        new OrderSignal(),
        new CohesionSignal(),
        new SentenceLengthSignal(),
        new SentenceVarietySignal(),
        new LexicalVarietySignal(),
        new VocabularySignal(),
        new CorrectnessSignal(),
        new DevelopmentSignal(),
        new RepetitionSignal(),
        new SparingSignal("directness", Cue.Hedge, 0.6, 4),
        new SparingSignal("precision", Cue.Vague, 0.8, 7),
        new SparingSignal("active-voice", Cue.Passive, 1, 4.5),
        new SparingSignal("verbs-not-nouns", Cue.Nominal, 6, 16),
    }.ToFrozenDictionary(signal => signal.Name, StringComparer.Ordinal);

    /// <summary>The names that a criterion's signals may have.</summary>
    public static IReadOnlyCollection<string> Names { get; } = [.. ByName.Keys.Order(StringComparer.Ordinal)];

    /// <exception cref="InvalidOperationException">There is no such signal; the configuration's validator compares with <see cref="Names"/> beforehand.</exception>
    internal static Signal Get(string name) => ByName.TryGetValue(name, out var signal)
        ? signal
        : throw new InvalidOperationException($"The rubric names the signal \"{name}\", which the offline coach does not read. Use one of: {string.Join(", ", Names)}.");
}
