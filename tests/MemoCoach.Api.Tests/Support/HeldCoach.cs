using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Coaching;

namespace MemoCoach.Api.Tests.Support;

/// <summary>The offline coach, that answers once a test lets it.</summary>
/// <param name="offline">Answers.</param>
/// <param name="hold">Ends when it may answer; throws what it is to fail by.</param>
internal sealed class HeldCoach(IOfflineCoach offline, Func<CancellationToken, Task> hold) : ICoach
{
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when it was asked.</summary>
    public Task Begun => _begun.Task;

    /// <summary>Whether it is done, in whichever way.</summary>
    public bool HasEnded { get; private set; }

    public async Task<Assessment> EvaluateAsync(CoachingRequest request, IProgress<EvaluationStage> progress, CancellationToken cancellationToken)
    {
        _begun.TrySetResult();
        try
        {
            await hold(cancellationToken);
            return offline.Evaluate(request, cancellationToken);
        }
        finally
        {
            HasEnded = true;
        }
    }
}
