namespace MemoCoach.Core.Coaching;

/// <summary>The coach without a model: reads the memo itself and needs neither key nor network.</summary>
public interface IOfflineCoach
{
    /// <summary>Evaluates a memo. The same memo and configuration give the same assessment.</summary>
    /// <param name="request">The memo and the configuration.</param>
    /// <param name="cancellationToken">Ends the evaluation.</param>
    /// <returns>The assessment.</returns>
    Assessment Evaluate(CoachingRequest request, CancellationToken cancellationToken);
}
