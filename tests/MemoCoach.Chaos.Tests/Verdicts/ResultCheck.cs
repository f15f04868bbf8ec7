using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Evaluations;

namespace MemoCoach.Chaos.Tests.Verdicts;

/// <summary>Whether a result is whole and belongs to its memo.</summary>
internal static class ResultCheck
{
    public static bool IsWhole(EvaluationResponse evaluation, int memo) =>
        evaluation.Text.EndsWith($"\nMemo number {memo}.", StringComparison.Ordinal)
        && evaluation.FinishedAt >= evaluation.CreatedAt
        && (evaluation.Status == EvaluationStatus.Succeeded ? IsWholeResult(evaluation) : IsPlainError(evaluation));

    private static bool IsPlainError(EvaluationResponse evaluation) =>
        evaluation is { Error.Code.Length: > 0, Error.Message.Length: > 0, OverallScore: null, Criteria.Count: 0 };

    private static bool IsWholeResult(EvaluationResponse evaluation) =>
        evaluation is { Error: null, Coach: not null, Criteria.Count: > 0 }
        && evaluation.OverallScore == WeightedMean.Of(evaluation.Criteria)
        && evaluation.Segments.All(segment => evaluation.Text[segment.Start..segment.End] == segment.Text)
        && evaluation.Criteria.SelectMany(criterion => criterion.Evidence).All(evidence => evaluation.Text[evidence.Start..evidence.End] == evidence.Text);
}
