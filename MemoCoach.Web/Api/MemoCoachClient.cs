using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Limits;
using MemoCoach.Web.Sessions;

namespace MemoCoach.Web.Api;

/// <summary>The API as the pages use it, on behalf of the writer's session. Every call throws <see cref="MemoCoachException"/> where it is refused or not answered.</summary>
/// <param name="http">Knows the API's address.</param>
/// <param name="session">Whose token to send.</param>
internal sealed class MemoCoachClient(HttpClient http, WriterSession session) : SessionApi(http, session)
{
    private const string Evaluations = "/api/v1/evaluations";

    /// <summary>Submits a memo.</summary>
    /// <param name="memo">The memo.</param>
    /// <param name="idempotencyKey">The same key and memo again give the same evaluation.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The evaluation's id and status.</returns>
    public Task<SubmittedEvaluation> SubmitAsync(SubmitMemoRequest memo, string idempotencyKey, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Evaluations) { Content = JsonContent.Create(memo) };
        request.Headers.Add("Idempotency-Key", idempotencyKey);
        return ReadAsync<SubmittedEvaluation>(request, cancellationToken);
    }

    /// <summary>Reads one evaluation.</summary>
    /// <param name="id">Which one.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The evaluation.</returns>
    public Task<EvaluationResponse> GetAsync(Guid id, CancellationToken cancellationToken) =>
        ReadAsync<EvaluationResponse>(new HttpRequestMessage(HttpMethod.Get, $"{Evaluations}/{id}"), cancellationToken);

    /// <summary>Reads the first page of the writer's evaluations.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The evaluations, newest first.</returns>
    public Task<EvaluationPage> ListAsync(CancellationToken cancellationToken) =>
        ReadAsync<EvaluationPage>(new HttpRequestMessage(HttpMethod.Get, Evaluations), cancellationToken);

    /// <summary>Reads what a memo may be.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The limits.</returns>
    public Task<LimitsResponse> GetLimitsAsync(CancellationToken cancellationToken) =>
        ReadAsync<LimitsResponse>(new HttpRequestMessage(HttpMethod.Get, "/api/v1/limits"), cancellationToken);

    /// <summary>Cancels an evaluation that has not ended.</summary>
    /// <param name="id">Which one.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task that ends when the API has answered.</returns>
    public async Task CancelAsync(Guid id, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(new HttpRequestMessage(HttpMethod.Post, $"{Evaluations}/{id}/cancel"), cancellationToken);
    }

    /// <summary>Follows an evaluation's progress until it ends or the connection does.</summary>
    /// <param name="id">Which one.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The latest state at once, then each change.</returns>
    public async IAsyncEnumerable<EvaluationProgress> FollowAsync(Guid id, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"{Evaluations}/{id}/events");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        using var response = await SendAsync(request, cancellationToken);
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var events = SseParser.Create(stream, (_, data) => JsonSerializer.Deserialize<EvaluationProgress>(data, JsonSerializerOptions.Web));
        await foreach (var item in events.EnumerateAsync(cancellationToken))
        {
            if (item.Data is { } progress)
            {
                yield return progress;
            }
        }
    }
}
