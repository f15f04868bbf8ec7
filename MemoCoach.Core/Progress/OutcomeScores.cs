using MemoCoach.Contracts.Progress;

namespace MemoCoach.Core.Progress;

/// <summary>The scores of an <see cref="Evaluations.EvaluationOutcome"/> alone, so that reading a history does not build every comment of it.</summary>
internal sealed record OutcomeScores(IReadOnlyList<CriterionScore> Criteria);
