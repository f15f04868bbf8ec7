using MemoCoach.Core.Coaching;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Offline;
using MemoCoach.Core.Rubrics;

namespace MemoCoach.Offline.Tests.Support;

/// <summary>The offline coach with the configuration that ships.</summary>
internal static class Coach
{
    private static readonly CoachConfiguration Shipped =
        ConfigurationFolder.Find(AppContext.BaseDirectory).Load(new(OfflineSignals.Names), "Production").OrThrow();

    public static Rubric Rubric => Shipped.Rubric;

    public static Assessment Evaluate(string memo, MemoLanguage? language = null, Rubric? rubric = null)
    {
        var configuration = Shipped with { Rubric = rubric ?? Rubric };
        return new OfflineCoach().Evaluate(new(Guid.Empty, null, memo, language ?? MemoLanguageDetector.Detect(memo), configuration), CancellationToken.None);
    }

    /// <summary>The weighted mean of the criteria, as the product computes it.</summary>
    public static double Overall(this Assessment assessment) =>
        (double)assessment.Criteria.Zip(Rubric.Criteria).Sum(pair => pair.First.Score * pair.Second.Weight) / 100;

    public static double Score(this Assessment assessment, string criterion) =>
        (double)assessment.Criteria.Single(score => score.CriterionId == criterion).Score;
}
