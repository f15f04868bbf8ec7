using MemoCoach.Contracts.Evaluations;

namespace MemoCoach.Web.Tests;

internal static class Samples
{
    public static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static readonly Guid Id = Guid.Parse("01900000-0000-7000-8000-000000000001");

    /// <summary>A finished evaluation of a memo, with a comment on each of the ranges.</summary>
    public static EvaluationResponse Evaluated(string text, params (int Start, int End)[] segments) => new()
    {
        Id = Id,
        MemoId = Id,
        Version = 1,
        Status = EvaluationStatus.Succeeded,
        Title = "Budget",
        Text = text,
        Language = "en",
        CreatedAt = Now,
        FinishedAt = Now.AddSeconds(2),
        OverallScore = 3.25m,
        Criteria = [new("evidence", "Evidence", 100, 3.2m, "Two figures have sources.", [new(text[..4], 0, 4)])],
        Strengths = ["It opens with the ask."],
        Opportunities = ["First.", "Second.", "Third.", "Fourth."],
        Segments = [.. segments.Select((range, index) => new SegmentResult(
            range.Start, range.End, text[range.Start..range.End], "evidence", $"Comment {index + 1}.", ["Who says so?"], ["Name the source."]))],
        GeneralRemarks = ["It is short."],
        Coach = new("offline", "offline-1", true),
    };

    public static EvaluationResponse Running() => Evaluated("Some text.") with { Status = EvaluationStatus.Running, OverallScore = null, FinishedAt = null };
}
