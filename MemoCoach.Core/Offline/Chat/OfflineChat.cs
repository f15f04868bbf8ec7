using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Prompts;

namespace MemoCoach.Core.Offline.Chat;

/// <summary>
/// Talks about an evaluated memo without a model: finds out what a question is about and says what the evaluation, the rubric and the
/// methods hold on it, or that they hold nothing.
/// </summary>
internal static class OfflineChat
{
    /// <summary>A passage answers a question if they share this many words.</summary>
    private const int SharedWords = 2;

    /// <summary>Answers a question.</summary>
    /// <param name="text">The question.</param>
    /// <param name="evaluation">A succeeded evaluation.</param>
    /// <param name="configuration">The rubric and methods in force.</param>
    /// <param name="language">The language of question and answer.</param>
    /// <returns>Markdown.</returns>
    public static string Answer(string text, EvaluationResponse evaluation, CoachConfiguration configuration, MemoLanguage language)
    {
        var question = new ChatQuestion(text, language);
        var answers = new ChatAnswers(evaluation, configuration, language);
        var phrases = Phrasebook.Of(language);
        return question switch
        {
            _ when question.HasAny(phrases.Say("chat.rewrite-cues")) => answers.Rewrite(),
            _ when FrameworkIn(question, configuration, language) is { } framework => answers.Framework(framework),
            _ when CriterionIn(question, evaluation) is { } criterion => answers.Criterion(criterion),
            _ when question.HasAny(phrases.Say("chat.score-cues")) => answers.Score(),
            _ when question.HasAny(phrases.Say("chat.strength-cues")) => answers.Strengths(),
            _ when question.HasAny(phrases.Say("chat.advice-cues")) => answers.First(),
            _ when PassageFor(question, evaluation) is { } passage => answers.Passage(passage),
            _ => answers.Unknown(),
        };
    }

    /// <summary>Questions that the evaluation gives reason to ask.</summary>
    public static IReadOnlyList<string> Suggestions(EvaluationResponse evaluation, CoachConfiguration configuration, MemoLanguage language) =>
        new ChatAnswers(evaluation, configuration, language).Suggestions();

    /// <summary>The method whose name, or abbreviation, the question holds; what stands in brackets only explains it.</summary>
    private static Framework? FrameworkIn(ChatQuestion question, CoachConfiguration configuration, MemoLanguage language) =>
        Best(configuration.Frameworks.Frameworks, framework => question.SharedWith(framework.Name.In(language).Split('(')[0]), 1);

    private static CriterionResult? CriterionIn(ChatQuestion question, EvaluationResponse evaluation) =>
        Best(evaluation.Criteria, criterion => question.SharedWith($"{criterion.Name}. {criterion.Id.Replace('-', ' ')}."), 1);

    private static SegmentResult? PassageFor(ChatQuestion question, EvaluationResponse evaluation) =>
        Best(evaluation.Segments, segment => question.SharedWith($"{segment.Text}\n\n{segment.Comment}"), SharedWords);

    private static T? Best<T>(IReadOnlyList<T> candidates, Func<T, int> shared, int least)
        where T : class => candidates.Select(candidate => (Candidate: candidate, Shared: shared(candidate)))
        .Where(one => one.Shared >= least)
        .OrderByDescending(one => one.Shared)
        .Select(one => one.Candidate)
        .FirstOrDefault();
}
