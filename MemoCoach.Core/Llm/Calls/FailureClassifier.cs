using System.Text.Json;

namespace MemoCoach.Core.Llm.Calls;

/// <summary>Names what a client library threw. The libraries wrap each other's exceptions, so the whole chain counts.</summary>
internal static class FailureClassifier
{
    public static ModelCallException Classify(Exception exception)
    {
        var chain = Chain(exception).ToList();
        return chain.OfType<ModelCallException>().FirstOrDefault() ?? new(FailureOf(chain), exception.GetType().Name, exception);
    }

    private static ModelFailure FailureOf(List<Exception> chain) =>
        chain.OfType<HttpRequestException>().Any(e => e.HttpRequestError is HttpRequestError.ConnectionError
            or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError) ? ModelFailure.Unreachable
        : chain.Any(e => e is OperationCanceledException) ? ModelFailure.Unreachable // nobody cancelled: the connection's own timeout did
        : chain.Any(e => e is IOException or HttpRequestException or JsonException) ? ModelFailure.Broken
        : ModelFailure.Unexpected;

    private static IEnumerable<Exception> Chain(Exception exception)
    {
        for (var current = exception; current is not null; current = current.InnerException)
        {
            yield return current;
        }
    }
}
