using System.Globalization;
using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Guide;
using MemoCoach.Contracts.Limits;
using MemoCoach.Contracts.Memos;
using MemoCoach.Contracts.Progress;
using MemoCoach.Contracts.Versions;
using MemoCoach.Web.Sessions;

namespace MemoCoach.Web.Api;

/// <summary>The API as the pages use it, on behalf of the writer's session. Every call throws <see cref="MemoCoachException"/> where it is refused or not answered.</summary>
/// <param name="http">Knows the API's address.</param>
/// <param name="session">Whose token to send.</param>
internal sealed partial class MemoCoachClient(HttpClient http, WriterSession session) : SessionApi(http, session)
{
    private const string Evaluations = "/api/v1/evaluations";
    private const string Memos = "/api/v1/memos";

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
    public Task CancelAsync(Guid id, CancellationToken cancellationToken) =>
        TellAsync(new HttpRequestMessage(HttpMethod.Post, $"{Evaluations}/{id}/cancel"), cancellationToken);

    /// <summary>Reads how long evaluations take at present.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The pace.</returns>
    public Task<PaceResponse> GetPaceAsync(CancellationToken cancellationToken) =>
        ReadAsync<PaceResponse>(new HttpRequestMessage(HttpMethod.Get, $"{Evaluations}/pace"), cancellationToken);

    /// <summary>Reads what memos are graded against.</summary>
    /// <param name="language">Language of the page.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The guide.</returns>
    public Task<GuideResponse> GetGuideAsync(string language, CancellationToken cancellationToken) =>
        ReadAsync<GuideResponse>(new HttpRequestMessage(HttpMethod.Get, $"/api/v1/guide?language={language}"), cancellationToken);

    /// <summary>Reads what changed since the version before.</summary>
    /// <param name="id">A finished evaluation.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The comparison; an empty one for a first version.</returns>
    public Task<VersionComparison> CompareAsync(Guid id, CancellationToken cancellationToken) =>
        ReadAsync<VersionComparison>(new HttpRequestMessage(HttpMethod.Get, $"{Evaluations}/{id}/comparison"), cancellationToken);

    /// <summary>Reads how the writer's scores move.</summary>
    /// <param name="from">The first moment; <see langword="null"/> for all of them.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The scores and what follows from them.</returns>
    public Task<ProgressResponse> GetProgressAsync(DateTimeOffset? from, CancellationToken cancellationToken)
    {
        var query = from is { } first ? QueryString.Create("from", first.ToString("O", CultureInfo.InvariantCulture)) : default;
        return ReadAsync<ProgressResponse>(new HttpRequestMessage(HttpMethod.Get, $"/api/v1/progress{query}"), cancellationToken);
    }

    /// <summary>Reads a page of the writer's memos.</summary>
    /// <param name="search">What title or text must contain; empty for all.</param>
    /// <param name="after">Where the page before ended; <see langword="null"/> for the first.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The memos, the one evaluated last first.</returns>
    public Task<MemoPage> ListMemosAsync(string search, Guid? after, CancellationToken cancellationToken)
    {
        var query = QueryString.Create(new Dictionary<string, string?> { ["search"] = search, ["after"] = after?.ToString() }.Where(value => value.Value is not null));
        return ReadAsync<MemoPage>(new HttpRequestMessage(HttpMethod.Get, Memos + query), cancellationToken);
    }

    /// <summary>Gives a memo another title.</summary>
    /// <param name="id">Which one.</param>
    /// <param name="title">The title; empty for none.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task that ends when the API has answered.</returns>
    public Task RenameMemoAsync(Guid id, string title, CancellationToken cancellationToken) => TellAsync(
        new HttpRequestMessage(HttpMethod.Patch, $"{Memos}/{id}") { Content = JsonContent.Create(new RenameMemoRequest { Title = title }) }, cancellationToken);

    /// <summary>Deletes a memo with all its versions.</summary>
    /// <param name="id">Which one.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task that ends when the API has answered.</returns>
    public Task DeleteMemoAsync(Guid id, CancellationToken cancellationToken) =>
        TellAsync(new HttpRequestMessage(HttpMethod.Delete, $"{Memos}/{id}"), cancellationToken);

    /// <summary>Deletes everything that the writer has written.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task that ends when the API has answered.</returns>
    public Task DeleteEverythingAsync(CancellationToken cancellationToken) =>
        TellAsync(new HttpRequestMessage(HttpMethod.Delete, Memos), cancellationToken);

    /// <summary>Follows an evaluation's progress until it ends or the connection does.</summary>
    /// <param name="id">Which one.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The latest state at once, then each change.</returns>
    public async IAsyncEnumerable<EvaluationProgress> FollowAsync(Guid id, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var item in EventsAsync<EvaluationProgress>(new HttpRequestMessage(HttpMethod.Get, $"{Evaluations}/{id}/events"), cancellationToken))
        {
            yield return item.Data;
        }
    }

    private async IAsyncEnumerable<SseItem<T>> EventsAsync<T>(HttpRequestMessage request, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class
    {
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        using var response = await SendAsync(request, cancellationToken);
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var events = SseParser.Create(stream, (_, data) => JsonSerializer.Deserialize<T>(data, JsonSerializerOptions.Web) ?? throw new JsonException("The API sent an event without data."));
        await foreach (var item in events.EnumerateAsync(cancellationToken))
        {
            yield return item;
        }
    }

    private async Task TellAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(request, cancellationToken);
    }
}
