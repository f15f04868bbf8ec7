using MemoCoach.Core.Configuration;
using MemoCoach.Core.Llm;
using MemoCoach.Core.Rubrics;

namespace MemoCoach.Gateway.Tests.Support;

/// <summary>A small configuration with the shipped prompts.</summary>
internal static class TestConfiguration
{
    public static Rubric Rubric { get; } = new()
    {
        Name = Same("Test rubric"),
        Criteria = [Criterion("clarity", 40), Criterion("evidence", 40), Criterion("call-to-action", 20)],
    };

    public static CoachConfiguration With(LlmConfiguration llm) => new()
    {
        Version = "test",
        Rubric = Rubric,
        Frameworks = new() { Frameworks = [new() { Id = "pyramid", Name = Same("Pyramid Principle"), Summary = Same("Answer first.") }] },
        Context = new() { Audience = Same("Managers"), Purpose = Same("To decide") },
        Prompt = ShippedConfiguration.Current.Prompt,
        Llm = llm,
        Auth = new() { SessionDays = 30 },
        Limits = new()
        {
            Memo = new() { MinimumWords = 20, MaximumLength = 100_000, MaximumTitleLength = 200 },
            Evaluation = new() { Attempts = 3, LeaseSeconds = 60 },
        },
    };

    private static Localized Same(string text) => new() { En = text, Es = text };

    private static Criterion Criterion(string id, decimal weight) => new()
    {
        Id = id,
        Name = Same(id),
        Description = Same($"About {id}."),
        Weight = weight,
        Levels = [.. Enumerable.Range(1, 5).Select(score => new RubricLevel { Score = score, Guidance = Same($"Level {score}") })],
        Signals = [new() { Signal = "figures", Weight = 1 }],
    };
}
