using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Coaching;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Evaluations;

namespace MemoCoach.Core.Guide;

/// <summary>Grades a short memo with the offline coach, so that the guide shows what the rubric in force really makes of it.</summary>
/// <param name="coach">The offline coach.</param>
/// <param name="time">The clock.</param>
public sealed class WorkedExample(IOfflineCoach coach, TimeProvider time)
{
    /// <summary>Grades a memo without keeping anything.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="text">The memo.</param>
    /// <param name="language">The language to answer in.</param>
    /// <param name="configuration">The configuration in force.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The evaluation, with empty ids.</returns>
    public EvaluationResponse Grade(string title, string text, MemoLanguage language, CoachConfiguration configuration, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var assessment = coach.Evaluate(new CoachingRequest(Guid.Empty, title, text, language, configuration), cancellationToken);
        var outcome = OutcomeBuilder.Build(assessment, configuration.Rubric, language);
        var now = time.GetUtcNow();
        return new EvaluationResponse
        {
            Id = Guid.Empty,
            MemoId = Guid.Empty,
            Version = 1,
            Status = EvaluationStatus.Succeeded,
            Title = title,
            Text = text,
            Language = language.Code(),
            CreatedAt = now,
            FinishedAt = now,
            OverallScore = WeightedMean.Of(outcome.Criteria),
            Criteria = outcome.Criteria,
            Strengths = outcome.Strengths,
            Opportunities = outcome.Opportunities,
            Segments = outcome.Segments,
            GeneralRemarks = outcome.GeneralRemarks,
            Coach = outcome.Coach,
            ConfigurationVersion = configuration.Version,
        };
    }
}
