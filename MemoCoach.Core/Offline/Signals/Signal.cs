using MemoCoach.Core.Offline.Text;

namespace MemoCoach.Core.Offline.Signals;

/// <summary>Something that can be read off a memo, from 0 (absent or bad) to 1 (all that the scale asks for).</summary>
internal abstract class Signal(string name)
{
    /// <summary>Its name in <c>rubric.yaml</c>.</summary>
    public string Name => name;

    public abstract SignalReading Read(MemoReading memo, Phrasebook phrases);

    /// <summary>A reading with the sentence <c>name.variant</c> of the phrase book.</summary>
    protected SignalReading Reading(double value, Phrasebook phrases, string variant, IReadOnlyList<TextSpan> evidence, params ReadOnlySpan<object> figures) =>
        new(name, Math.Clamp(value, 0, 1), phrases.Say($"{name}.{variant}", figures), evidence);
}

/// <summary>What a signal found.</summary>
/// <param name="Signal">The signal's name.</param>
/// <param name="Value">0 to 1.</param>
/// <param name="Explanation">A sentence with the figures it rests on.</param>
/// <param name="Evidence">Where it stands in the memo, best first.</param>
internal sealed record SignalReading(string Signal, double Value, string Explanation, IReadOnlyList<TextSpan> Evidence);
