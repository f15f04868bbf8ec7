using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Progress;
using MemoCoach.Contracts.Reports;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Reports;

namespace MemoCoach.Bench;

/// <summary>The PDF of a memo of ten pages with a comment on every paragraph.</summary>
internal static class ReportBench
{
    private const int Words = 5000;
    private const int Rounds = 20;

    public static int Run()
    {
        var report = Report();
        var times = Enumerable.Range(0, Rounds).Select(_ => Measure(report)).ToList();
        Console.WriteLine($"{Words} words, {report.Evaluation.Segments.Count} comments, {PdfReport.Write(report, MemoLanguage.English).Length / 1024} KiB.");
        Console.WriteLine($"CPU time: first {times[0]:0} ms, median of the others {times.Skip(1).Order().ElementAt((Rounds - 1) / 2):0} ms.");
        return 0;
    }

    private static double Measure(EvaluationReport report)
    {
        var start = Environment.CpuUsage.TotalTime;
        PdfReport.Write(report, MemoLanguage.English);
        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
    }

    private static EvaluationReport Report()
    {
        var sample = SampleMemos.Read("epa-case-study.md");
        var text = string.Concat(Enumerable.Repeat(sample, 1 + (Words / sample.Split(' ').Length)));
        var paragraphs = text.Split('\n').Where(line => line.Length > 80).Distinct().ToList();
        var comments = paragraphs.Select(paragraph => Comment(text, paragraph)).OrderBy(segment => segment.Start).ToList();
        var criteria = Enumerable.Range(1, 7).Select(index => new CriterionResult($"c{index}", $"Criterion {index}", 14, 3.1m, paragraphs[index], [new EvidenceResult(paragraphs[index], 0, 1)])).ToList();
        var evaluation = new EvaluationResponse
        {
            Id = Guid.CreateVersion7(),
            MemoId = Guid.CreateVersion7(),
            Version = 1,
            Status = EvaluationStatus.Succeeded,
            Text = text,
            Language = "en",
            CreatedAt = TimeProvider.System.GetUtcNow(),
            OverallScore = 3.1m,
            Criteria = criteria,
            Segments = comments,
        };
        return new EvaluationReport(evaluation, [new ScorePoint(evaluation.Id, evaluation.MemoId, 1, null, evaluation.CreatedAt, 3.1m, [])]);
    }

    private static SegmentResult Comment(string text, string paragraph)
    {
        var start = text.IndexOf(paragraph, StringComparison.Ordinal);
        return new SegmentResult(start, start + paragraph.Length, paragraph, "c1", paragraph, [paragraph], [paragraph]);
    }
}
