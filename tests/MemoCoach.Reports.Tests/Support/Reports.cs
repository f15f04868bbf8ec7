using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Progress;
using MemoCoach.Contracts.Reports;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Evaluations;
using MemoCoach.Core.Offline;

namespace MemoCoach.Reports.Tests.Support;

/// <summary>Reports of memos that the offline coach has evaluated.</summary>
internal static class Reports
{
    private static readonly CoachConfiguration Shipped =
        ConfigurationFolder.Find(AppContext.BaseDirectory).Load(new(OfflineSignals.Names), "Production").OrThrow();

    private static readonly DateTimeOffset Day = new(2026, 3, 9, 14, 30, 0, TimeSpan.Zero);

    public static IReadOnlyList<string> Samples { get; } =
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Where(name => name != "README").Order()];

    public static string Text(string sample) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", $"{sample}.md"));

    /// <summary>The report of a memo; earlier versions scored as given.</summary>
    public static EvaluationReport Of(string memo, string? title = "The memo's title", params decimal[] earlier)
    {
        var evaluation = Evaluate(memo, title) with { Version = earlier.Length + 1 };
        var scores = evaluation.Criteria.Select(criterion => new CriterionScore(criterion.Id, criterion.Name, criterion.Score)).ToList();
        var points = earlier.Append(evaluation.OverallScore!.Value).Select((score, index) => new ScorePoint(
            index == earlier.Length ? evaluation.Id : Guid.CreateVersion7(), evaluation.MemoId, index + 1, title, Day.AddDays(index - earlier.Length), score, scores));
        return new EvaluationReport(evaluation, [.. points]);
    }

    private static EvaluationResponse Evaluate(string memo, string? title)
    {
        var language = MemoLanguageDetector.Detect(memo);
        var assessment = new OfflineCoach().Evaluate(new(Guid.Empty, title, memo, language, Shipped), CancellationToken.None);
        var outcome = OutcomeBuilder.Build(assessment, Shipped.Rubric, language);
        return new EvaluationResponse
        {
            Id = new Guid("0199c000-0000-7000-8000-000000000001"),
            MemoId = new Guid("0199c000-0000-7000-8000-000000000002"),
            Version = 1,
            Status = EvaluationStatus.Succeeded,
            Title = title,
            Text = memo,
            Language = language.Code(),
            CreatedAt = Day,
            FinishedAt = Day.AddSeconds(1),
            OverallScore = WeightedMean.Of(outcome.Criteria),
            Criteria = outcome.Criteria,
            Strengths = outcome.Strengths,
            Opportunities = outcome.Opportunities,
            Segments = outcome.Segments,
            GeneralRemarks = outcome.GeneralRemarks,
            Coach = outcome.Coach,
        };
    }
}
