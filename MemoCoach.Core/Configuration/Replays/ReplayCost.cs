using MemoCoach.Contracts.Configuration;
using MemoCoach.Core.Coaching;
using MemoCoach.Core.Coaching.Answers;
using MemoCoach.Core.Llm.Ledger;
using MemoCoach.Core.Llm.Providers;
using MemoCoach.Core.Prompts;

namespace MemoCoach.Core.Configuration.Replays;

/// <summary>Says what a replay would take before anybody pays for it.</summary>
public sealed class ReplayCost
{
    /// <summary>A rule of thumb of the vendors for English text.</summary>
    private const int CharactersPerToken = 4;

    /// <summary>Every memo is evaluated twice: under the configuration in force and under the draft.</summary>
    private const int EvaluationsPerMemo = 2;

    private readonly EndpointResolver endpoints;

    internal ReplayCost(EndpointResolver endpoints) => this.endpoints = endpoints;

    /// <summary>Estimates a replay.</summary>
    /// <param name="configuration">The draft.</param>
    /// <param name="memoLengths">UTF-16 units of each memo.</param>
    /// <param name="useModels">Whether models evaluate; the offline coach costs nothing.</param>
    /// <returns>The estimate.</returns>
    public ReplayEstimate Of(CoachConfiguration configuration, IReadOnlyCollection<int> memoLengths, bool useModels)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(memoLengths);
        if (!useModels)
        {
            return new(memoLengths.Count, 0, 0, 0, 0);
        }

        var calls = EvaluationsPerMemo * memoLengths.Count;
        var prompt = PromptBuilder.Evaluation(new CoachingRequest(Guid.Empty, null, "", MemoLanguage.English, configuration), AnswerSchema.For(configuration.Rubric));
        var characters = ((long)calls * (prompt.System.Length + prompt.Request.Length)) + (EvaluationsPerMemo * memoLengths.Sum(length => (long)length));
        var answer = configuration.Llm.Evaluation.Providers.Select(name => configuration.Llm.Providers[name].MaximumOutputTokens).DefaultIfEmpty().Max();
        var promptTokens = characters / CharactersPerToken;
        return new(memoLengths.Count, calls, promptTokens, (long)calls * answer, Price(configuration, calls, promptTokens));
    }

    /// <summary>That of the dearest provider that is set up, with the longest answers: any of them may have to answer.</summary>
    private decimal Price(CoachConfiguration configuration, int calls, long promptTokens) => MicroDollars.ToDollars(
        endpoints.Resolve(configuration.Llm, configuration.Llm.Evaluation)
            .Select(endpoint => MicroDollars.Price(endpoint.Provider.Prices, promptTokens, (long)calls * endpoint.Provider.MaximumOutputTokens))
            .DefaultIfEmpty().Max());
}
