using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Progress;

namespace MemoCoach.Contracts.Reports;

/// <summary>What a report says; <c>GET /api/v1/evaluations/{id}/report?format=json</c> answers with it.</summary>
/// <param name="Evaluation">An evaluation that succeeded.</param>
/// <param name="Series">The scores of its draft series from the first version to this one, in the order of the versions.</param>
public sealed record EvaluationReport(EvaluationResponse Evaluation, IReadOnlyList<ScorePoint> Series);
