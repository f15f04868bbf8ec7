using MemoCoach.Api.Features.Limits;
using MemoCoach.Api.Problems;
using MemoCoach.Contracts.Guide;
using MemoCoach.Contracts.Problems;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Guide;
using MemoCoach.Core.Rubrics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemoCoach.Api.Features.Guide;

/// <summary><c>GET /api/v1/guide?language=</c>.</summary>
internal static class GetGuide
{
    public static Results<Ok<GuideResponse>, ProblemHttpResult> Handle(
        string? language, ICoachConfigurationSource source, WorkedExample example, CancellationToken cancellationToken)
    {
        if (MemoLanguageCodes.TryParse(language ?? "en") is not { } spoken)
        {
            return ApiProblems.Invalid(ProblemCodes.LanguageUnknown, "'language' can be 'en' or 'es'.");
        }

        var configuration = source.Current;
        var (title, text) = ExampleMemo.In(spoken);
        return TypedResults.Ok(new GuideResponse(
            configuration.Version,
            configuration.Rubric.Name.In(spoken),
            configuration.Context.Audience.In(spoken),
            configuration.Context.Purpose.In(spoken),
            [.. configuration.Rubric.Criteria.Select(criterion => Describe(criterion, spoken))],
            [.. configuration.Frameworks.Frameworks.Select(framework => new GuideFramework(framework.Name.In(spoken), framework.Summary.In(spoken)))],
            LimitRoutes.Describe(configuration.Limits),
            example.Grade(title, text, spoken, configuration, cancellationToken)));
    }

    private static GuideCriterion Describe(Criterion criterion, MemoLanguage language) => new(
        criterion.Id,
        criterion.Name.In(language),
        criterion.Description.In(language),
        criterion.Weight,
        [.. criterion.Levels.Select(level => new GuideLevel(level.Score, level.Guidance.In(language)))]);
}
