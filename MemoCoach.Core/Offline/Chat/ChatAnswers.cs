using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Prompts;

namespace MemoCoach.Core.Offline.Chat;

/// <summary>The offline coach's answers as Markdown: sentences about what the evaluation, the rubric and the methods say.</summary>
internal sealed class ChatAnswers(EvaluationResponse evaluation, CoachConfiguration configuration, MemoLanguage language)
{
    private const int Most = 3;
    private readonly Phrasebook phrases = Phrasebook.Of(language);

    /// <summary>The criterion at which most of the overall score is lost.</summary>
    private CriterionResult Weakest => evaluation.Criteria.MaxBy(criterion => (5 - criterion.Score) * criterion.Weight)!;

    public string Criterion(CriterionResult criterion) => Paragraphs(
        phrases.Say("chat.criterion", criterion.Name, criterion.Score, criterion.Weight, criterion.Justification),
        Quotes(phrases.Say("chat.evidence"), criterion.Evidence.Select(evidence => evidence.Text)),
        NextLevel(criterion),
        Advice(evaluation.Segments.Where(segment => segment.CriterionId == criterion.Id)));

    public string Framework(Framework framework) => Paragraphs(
        phrases.Say("chat.framework", framework.Name.In(language), framework.Summary.In(language)),
        phrases.Say("chat.framework-here", Weakest.Name, Weakest.Score));

    public string Score() => Paragraphs(
        phrases.Say("chat.overall", evaluation.OverallScore!.Value),
        Bullets(evaluation.Criteria.Select(criterion => phrases.Say("chat.share", criterion.Name, criterion.Score, criterion.Weight))),
        phrases.Say("chat.most-lost", Weakest.Name, Weakest.Weight / 100));

    public string Strengths() => evaluation.Strengths.Count > 0
        ? Titled(phrases.Say("chat.strengths"), Bullets(evaluation.Strengths))
        : Best() is var best ? phrases.Say("chat.no-strengths", best.Name, best.Score) : "";

    public string First() => evaluation.Opportunities.Count > 0
        ? Titled(phrases.Say("chat.opportunities"), string.Join('\n', evaluation.Opportunities.Select((opportunity, index) => $"{index + 1}. {opportunity}")))
        : Criterion(Weakest);

    public string Rewrite() => Paragraphs(
        phrases.Say("chat.rewrite"),
        evaluation.Segments.FirstOrDefault(segment => segment.CriterionId == Weakest.Id) is { } segment ? About(segment) : Criterion(Weakest));

    public string Passage(SegmentResult segment) => Paragraphs(phrases.Say("chat.passage"), About(segment));

    public string Unknown() => phrases.Say("chat.unknown");

    public IReadOnlyList<string> Suggestions() =>
    [
        phrases.Say("chat.ask-criterion", Weakest.Name, Weakest.Score),
        phrases.Say("chat.ask-first"),
        phrases.Say("chat.ask-framework", configuration.Frameworks.Frameworks[0].Name.In(language)),
    ];

    private CriterionResult Best() => evaluation.Criteria.MaxBy(criterion => criterion.Score)!;

    private string NextLevel(CriterionResult criterion)
    {
        var next = (int)Math.Floor(criterion.Score) + 1;
        var level = configuration.Rubric.Criteria.FirstOrDefault(other => other.Id == criterion.Id)?.Levels.FirstOrDefault(level => level.Score == next);
        return level is null ? "" : phrases.Say("chat.next-level", next, level.Guidance.In(language));
    }

    private string About(SegmentResult segment) => Paragraphs(Quote(segment.Text), segment.Comment, Advice([segment]));

    private string Advice(IEnumerable<SegmentResult> segments)
    {
        var some = segments.Take(Most).ToList();
        return Paragraphs(
            Titled(phrases.Say("chat.ask-yourself"), Bullets(some.SelectMany(segment => segment.Questions).Take(Most))),
            Titled(phrases.Say("chat.try"), Bullets(some.SelectMany(segment => segment.Suggestions).Take(Most))));
    }

    private static string Quotes(string title, IEnumerable<string> quotes) => Titled(title, Paragraphs([.. quotes.Take(Most).Select(Quote)]));

    private static string Quote(string text) => "> " + text.ReplaceLineEndings("\n> ");

    private static string Bullets(IEnumerable<string> items) => string.Join('\n', items.Select(item => $"- {item}"));

    private static string Titled(string title, string text) => text.Length == 0 ? "" : $"{title}\n\n{text}";

    private static string Paragraphs(params ReadOnlySpan<string> parts) =>
        string.Join("\n\n", parts.ToArray().Where(part => part.Length > 0));
}
