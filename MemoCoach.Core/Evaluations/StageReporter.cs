using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Debugging;

namespace MemoCoach.Core.Evaluations;

/// <summary>Publishes each stage of a run as it begins, in order.</summary>
internal sealed class StageReporter(ProgressBoard board, Guid evaluationId, DebugNotes? notes, TimeProvider time) : IProgress<EvaluationStage>
{
    public void Report(EvaluationStage value)
    {
        notes?.Begin(value);
        board.Publish(new EvaluationProgress(evaluationId, EvaluationStatus.Running, value, null, time.GetUtcNow()));
    }
}
