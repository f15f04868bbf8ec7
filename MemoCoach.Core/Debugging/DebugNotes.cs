using MemoCoach.Contracts.Admin;
using MemoCoach.Contracts.Evaluations;

namespace MemoCoach.Core.Debugging;

/// <summary>What is noted of one attempt of an evaluation while debug mode is on. The attempt's steps follow one another, so nothing is locked.</summary>
internal sealed class DebugNotes(TimeProvider time, DateTimeOffset acceptedAt)
{
    private readonly long start = time.GetTimestamp();
    private readonly List<(EvaluationStage Stage, long At)> stages = [];
    private readonly List<DebugCall> calls = [];
    private bool isEnded;

    public DateTimeOffset StartedAt { get; } = time.GetUtcNow();

    private long Elapsed => (long)time.GetElapsedTime(start).TotalMilliseconds;

    /// <summary>A stage begins.</summary>
    public void Begin(EvaluationStage stage) => stages.Add((stage, Elapsed));

    /// <summary>A call has ended.</summary>
    public void Add(DebugCall call) => calls.Add(call);

    /// <summary>The attempt has ended.</summary>
    /// <returns>What was noted; <see langword="null"/> if it had ended before.</returns>
    public DebugAttempt? End(int attempt, string? failure)
    {
        if (isEnded)
        {
            return null;
        }

        isEnded = true;
        var end = Elapsed;
        var ends = stages.Skip(1).Select(stage => stage.At).Append(end);
        return new(
            attempt,
            StartedAt,
            Math.Max(0, (long)(StartedAt - acceptedAt).TotalMilliseconds),
            end,
            [.. stages.Zip(ends, (stage, until) => new DebugStage(stage.Stage, stage.At, until - stage.At))],
            [.. calls],
            failure);
    }
}
