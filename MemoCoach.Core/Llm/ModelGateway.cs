using MemoCoach.Core.Llm.Calls;
using MemoCoach.Core.Llm.Providers;
using Microsoft.Extensions.Logging;

namespace MemoCoach.Core.Llm;

/// <summary>Leads a request along its route: one provider after the other until one gives a usable answer or the time is over.</summary>
internal sealed partial class ModelGateway(EndpointResolver endpoints, ProviderKeys keys, CallRunner runner, TimeProvider time, ILogger<ModelGateway> logger)
{
    /// <summary>Asks the providers of a route in their order.</summary>
    /// <param name="use">What for, and the route.</param>
    /// <param name="converse">
    /// The conversation with one provider. Throws <see cref="ModelCallException"/> when that provider's answers are of no use.
    /// </param>
    /// <param name="cancellationToken">Ends the call under way.</param>
    /// <returns>The answer, or how each provider failed.</returns>
    public async Task<ModelOutcome<T>> AskAsync<T>(
        ModelUse use, Func<ModelCaller, CancellationToken, Task<T>> converse, CancellationToken cancellationToken)
        where T : class
    {
        using var clock = new RouteClock(TimeSpan.FromSeconds((double)use.Route.TotalTimeoutSeconds), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(clock.End, cancellationToken);
        var failures = new List<RouteFailure>();
        foreach (var endpoint in endpoints.Resolve(use.Llm, use.Route))
        {
            try
            {
                var caller = new ModelCaller(runner, endpoint, () => keys.Of(endpoint.Provider), use, clock, time);
                return new(await converse(caller, either.Token).ConfigureAwait(false), endpoint, failures);
            }
            catch (ModelCallException failure)
            {
                failures.Add(new(endpoint.Name, failure.Failure, failure.Message));
                LogNext(use.Purpose, use.SubjectId, endpoint.Name, failure.Failure);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                failures.Add(new(endpoint.Name, ModelFailure.OutOfTime, $"{ModelFailure.OutOfTime} after {use.Route.TotalTimeoutSeconds} s"));
                LogNext(use.Purpose, use.SubjectId, endpoint.Name, ModelFailure.OutOfTime);
                break;
            }
        }

        return new(null, null, failures);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Purpose} {SubjectId}: {Provider} is of no use for it now ({Failure}).")]
    private partial void LogNext(ModelPurpose purpose, Guid subjectId, string provider, ModelFailure failure);
}
