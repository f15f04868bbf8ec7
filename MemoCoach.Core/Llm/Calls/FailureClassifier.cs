using System.Text.Json;
using Anthropic.Exceptions;

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
        chain.OfType<AnthropicSseException>().FirstOrDefault() is { } inStream ? Announced(inStream)
        : chain.OfType<HttpRequestException>().Any(e => e.HttpRequestError is HttpRequestError.ConnectionError
            or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError) ? ModelFailure.Unreachable
        : chain.Any(e => e is OperationCanceledException) ? ModelFailure.Unreachable // nobody cancelled: the connection's own timeout did
        : chain.Any(e => e is IOException or HttpRequestException or JsonException) ? ModelFailure.Broken
        : ModelFailure.Unexpected;

    // An error event inside a stream that began well (https://docs.claude.com/en/api/errors).
    private static ModelFailure Announced(AnthropicSseException exception) =>
        exception.Message.Contains("rate_limit_error", StringComparison.Ordinal) ? ModelFailure.RateLimited : ModelFailure.Unavailable;

    private static IEnumerable<Exception> Chain(Exception exception)
    {
        for (var current = exception; current is not null; current = current.InnerException)
        {
            yield return current;
        }
    }
}
