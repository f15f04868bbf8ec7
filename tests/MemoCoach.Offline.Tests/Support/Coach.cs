using MemoCoach.Core.Coaching;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Offline;
using MemoCoach.Core.Rubrics;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace MemoCoach.Offline.Tests.Support;

/// <summary>The offline coach with the rubric that ships.</summary>
internal static class Coach
{
    public static Rubric Rubric { get; } = new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .WithTypeMapping<IReadOnlyList<Criterion>, List<Criterion>>()
        .WithTypeMapping<IReadOnlyList<RubricLevel>, List<RubricLevel>>()
        .WithTypeMapping<IReadOnlyList<CriterionSignal>, List<CriterionSignal>>()
        .Build()
        .Deserialize<Rubric>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "config", "rubric.yaml")));

    public static Assessment Evaluate(string memo, MemoLanguage? language = null, Rubric? rubric = null)
    {
        var configuration = new CoachConfiguration
        {
            Version = "test",
            Rubric = rubric ?? Rubric,
            Frameworks = null!,
            Context = null!,
            Prompt = null!,
            Llm = null!,
            Auth = null!,
            Limits = null!,
        };
        return new OfflineCoach().Evaluate(new(Guid.Empty, null, memo, language ?? MemoLanguageDetector.Detect(memo), configuration), CancellationToken.None);
    }

    /// <summary>The weighted mean of the criteria, as the product computes it.</summary>
    public static double Overall(this Assessment assessment) =>
        (double)assessment.Criteria.Zip(Rubric.Criteria).Sum(pair => pair.First.Score * pair.Second.Weight) / 100;

    public static double Score(this Assessment assessment, string criterion) =>
        (double)assessment.Criteria.Single(score => score.CriterionId == criterion).Score;
}
