using MemoCoach.Contracts.Evaluations;
using MemoCoach.Web.Api;

namespace MemoCoach.Web.State;

/// <summary>Follows an evaluation to its end, through lost connections and restarts of the API.</summary>
internal sealed partial class EvaluationFollower(MemoCoachClient client, TimeProvider time, ILogger<EvaluationFollower> logger)
{
    /// <summary>Between two connections; where event streams do not get through at all, the interval of polling.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Reports each change, and <see langword="null"/> whenever the connection is lost.</summary>
    /// <returns>The evaluation in its final status.</returns>
    public async Task<EvaluationResponse> FollowAsync(Guid id, Action<EvaluationProgress?> report, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await ReadEventsAsync(id, report, cancellationToken);
                var evaluation = await client.GetAsync(id, cancellationToken);
                if (evaluation.Status.IsFinal())
                {
                    return evaluation;
                }
            }
            catch (MemoCoachException exception) when (exception.Problem.IsPassing)
            {
                LogLost(exception, id);
                report(null);
            }

            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    private async Task ReadEventsAsync(Guid id, Action<EvaluationProgress?> report, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var progress in client.FollowAsync(id, cancellationToken))
            {
                report(progress);
                if (progress.Status.IsFinal())
                {
                    return;
                }
            }
        }
        catch (Exception exception) when (exception is MemoCoachException || ApiMessages.IsConnectionTrouble(exception, cancellationToken))
        {
            // Asking for the evaluation itself says whether only the stream is in trouble.
            LogLost(exception, id);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Evaluation {EvaluationId}: its progress was lost, asking again.")]
    private partial void LogLost(Exception exception, Guid evaluationId);
}
