using System.Net;
using MemoCoach.Core.Llm.Calls;

namespace MemoCoach.Core.Llm.Providers;

/// <summary>
/// Turns a provider's refusal into one exception for all protocols, before a client library words its own: those differ, hide
/// <c>Retry-After</c> and quote the response, where some providers repeat the key. Neither retries nor times out.
/// </summary>
internal sealed class ProviderResponseHandler(TimeProvider time) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.IsSuccessStatusCode)
        {
            response.Content = await WatchedAsync(response.Content, cancellationToken).ConfigureAwait(false);
            return response;
        }

        using (response)
        {
            var failure = await RefusalBody.ReadAsync(response, cancellationToken).ConfigureAwait(false) ?? FailureOf(response.StatusCode);
            throw new ModelCallException(failure, $"HTTP status {(int)response.StatusCode}") { RetryAfter = RetryAfter(response) };
        }
    }

    private static async Task<HttpContent> WatchedAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var isEvents = content.Headers.ContentType?.MediaType == "text/event-stream";
        var watched = new StreamContent(new AnswerStream(await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false), isEvents, CallEnd.Token));
        foreach (var (name, values) in content.Headers)
        {
            watched.Headers.TryAddWithoutValidation(name, values);
        }

        return watched;
    }

    private static ModelFailure FailureOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.TooManyRequests => ModelFailure.RateLimited,
        HttpStatusCode.Unauthorized or HttpStatusCode.PaymentRequired or HttpStatusCode.Forbidden => ModelFailure.KeyRefused,
        HttpStatusCode.RequestEntityTooLarge => ModelFailure.ContextTooLong,
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
