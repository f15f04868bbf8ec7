using MemoCoach.Contracts.Evaluations;

namespace MemoCoach.Core.Evaluations;

/// <summary>Publishes each stage of a run as it begins, in order.</summary>
internal sealed class StageReporter(ProgressBoard board, Guid evaluationId, TimeProvider time) : IProgress<EvaluationStage>
{
    public void Report(EvaluationStage value) =>
        board.Publish(new EvaluationProgress(evaluationId, EvaluationStatus.Running, value, null, time.GetUtcNow()));
}
