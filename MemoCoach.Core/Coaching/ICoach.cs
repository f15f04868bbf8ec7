using MemoCoach.Contracts.Evaluations;

namespace MemoCoach.Core.Coaching;

/// <summary>Evaluates memos: the model gateway with its route of providers, the offline coach at its end.</summary>
public interface ICoach
{
    /// <summary>Evaluates a memo.</summary>
    /// <param name="request">The memo and the configuration.</param>
    /// <param name="progress">Told of each stage as it begins.</param>
    /// <param name="cancellationToken">Ends the evaluation, and the provider's call with it.</param>
    /// <returns>A checked assessment.</returns>
    /// <exception cref="CoachUnavailableException">No provider of the route gave a usable answer and the offline coach is not allowed.</exception>
    Task<Assessment> EvaluateAsync(CoachingRequest request, IProgress<EvaluationStage> progress, CancellationToken cancellationToken);
}
