using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Coaching;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Rubrics;

namespace MemoCoach.Core.Evaluations;

/// <summary>Makes what is kept out of what a coach said.</summary>
internal static class OutcomeBuilder
{
    public static EvaluationOutcome Build(Assessment assessment, Rubric rubric, MemoLanguage language)
    {
        var scores = assessment.Criteria.ToDictionary(criterion => criterion.CriterionId);
        return new EvaluationOutcome
        {
            Criteria = [.. rubric.Criteria.Select(criterion => Result(criterion, scores[criterion.Id], language))],
            Strengths = assessment.Strengths,
            Opportunities = assessment.Opportunities,
            Segments = [.. assessment.Segments.Select(Result)],
            GeneralRemarks = assessment.GeneralRemarks,
            Coach = new CoachResult(assessment.Coach.Provider, assessment.Coach.Model, assessment.Coach.Offline, assessment.Coach.OfflineReason),
        };
    }

    private static CriterionResult Result(Criterion criterion, CriterionAssessment assessed, MemoLanguage language) => new(
        criterion.Id,
        criterion.Name.In(language),
        criterion.Weight,
        assessed.Score,
        assessed.Justification,
        [.. assessed.Evidence.Select(quotation => new EvidenceResult(quotation.Text, quotation.Start, quotation.End))]);

    private static SegmentResult Result(SegmentFeedback feedback) => new(
        feedback.Segment.Start,
        feedback.Segment.End,
        feedback.Segment.Text,
        feedback.CriterionId,
        feedback.Comment,
        feedback.Questions,
        feedback.Suggestions);
}
