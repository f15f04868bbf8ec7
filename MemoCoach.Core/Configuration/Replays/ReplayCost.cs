using MemoCoach.Contracts.Configuration;
using MemoCoach.Core.Coaching;
using MemoCoach.Core.Coaching.Answers;
using MemoCoach.Core.Prompts;

namespace MemoCoach.Core.Configuration.Replays;

/// <summary>Says what a replay would take before anybody pays for it.</summary>
public static class ReplayCost
{
    /// <summary>A rule of thumb of the vendors for English text.</summary>
    private const int CharactersPerToken = 4;

    /// <summary>Every memo is evaluated twice: under the configuration in force and under the draft.</summary>
    private const int EvaluationsPerMemo = 2;

    /// <summary>Estimates a replay.</summary>
    /// <param name="configuration">The draft.</param>
    /// <param name="memoLengths">UTF-16 units of each memo.</param>
    /// <param name="useModels">Whether models evaluate; the offline coach costs nothing.</param>
    /// <returns>The estimate.</returns>
    public static ReplayEstimate Of(CoachConfiguration configuration, IReadOnlyCollection<int> memoLengths, bool useModels)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(memoLengths);
        if (!useModels)
        {
            return new(memoLengths.Count, 0, 0, 0);
        }

        var calls = EvaluationsPerMemo * memoLengths.Count;
        var prompt = PromptBuilder.Evaluation(new CoachingRequest(Guid.Empty, null, "", MemoLanguage.English, configuration), AnswerSchema.For(configuration.Rubric));
        var characters = ((long)calls * (prompt.System.Length + prompt.Request.Length)) + (EvaluationsPerMemo * memoLengths.Sum(length => (long)length));
        var answer = configuration.Llm.Evaluation.Providers.Select(name => configuration.Llm.Providers[name].MaximumOutputTokens).DefaultIfEmpty().Max();
        return new(memoLengths.Count, calls, characters / CharactersPerToken, (long)calls * answer);
    }
}
