using System.Net;
using MemoCoach.Core.Llm.Calls;

namespace MemoCoach.Core.Llm.Providers;

/// <summary>
/// Turns a provider's refusal into one exception for all protocols, before a client library words its own: those differ, hide
/// <c>Retry-After</c> and quote the response, where some providers repeat the key. Neither retries nor times out.
/// </summary>
internal sealed class ProviderResponseHandler(TimeProvider time) : DelegatingHandler
{
    private const int MaximumResponseBytes = 4 * 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.IsSuccessStatusCode)
        {
            await BufferAsync(response, cancellationToken).ConfigureAwait(false);
            return response;
        }

        using (response)
        {
            throw new ModelCallException(FailureOf(response.StatusCode), $"HTTP status {(int)response.StatusCode}") { RetryAfter = RetryAfter(response) };
        }
    }

    // Bounds what a provider can make us hold, and makes the wait for the body end with the call whatever the client library does.
    private static Task BufferAsync(HttpResponseMessage response, CancellationToken cancellationToken) =>
        response.Content.Headers.ContentType?.MediaType is "text/event-stream" or "application/x-ndjson"
            ? Task.CompletedTask
            : response.Content.LoadIntoBufferAsync(MaximumResponseBytes, cancellationToken);

    private static ModelFailure FailureOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.TooManyRequests => ModelFailure.RateLimited,
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => ModelFailure.KeyRefused,
        HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => ModelFailure.Unavailable,
        _ => ModelFailure.RequestRefused,
    };

    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        var header = response.Headers.RetryAfter;
        var delay = header?.Delta ?? header?.Date - time.GetUtcNow();
        return delay < TimeSpan.Zero ? TimeSpan.Zero : delay;
    }
}
