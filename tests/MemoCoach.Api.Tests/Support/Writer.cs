using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Sessions;

namespace MemoCoach.Api.Tests.Support;

/// <summary>A client of the API with a session.</summary>
internal sealed class Writer(HttpClient http)
{
    public const string Evaluations = "/api/v1/evaluations";

    public HttpClient Http => http;

    public static async Task<Writer> BeginAsync(HttpClient http)
    {
        var response = await http.PostAsync("/api/v1/sessions", null);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var session = await response.Content.ReadFromJsonAsync<CreatedSession>();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", session!.Token);
        return new Writer(http);
    }

    public static string Address(Guid id) => $"{Evaluations}/{id}";

    public async Task<HttpResponseMessage> PostAsync(SubmitMemoRequest request, string? idempotencyKey = null)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, Evaluations) { Content = JsonContent.Create(request) };
        if (idempotencyKey is not null)
        {
            message.Headers.Add("Idempotency-Key", idempotencyKey);
        }

        return await http.SendAsync(message);
    }

    public async Task<Guid> SubmitAsync(SubmitMemoRequest request, string? idempotencyKey = null)
    {
        var response = await PostAsync(request, idempotencyKey);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<SubmittedEvaluation>())!.Id;
    }

    public Task<Guid> SubmitAsync() => SubmitAsync(new SubmitMemoRequest { Text = Memos.Text("server-room-en.md") });

    public async Task<EvaluationResponse> ReadAsync(Guid id) => (await http.GetFromJsonAsync<EvaluationResponse>(Address(id)))!;

    public async Task<EvaluationPage> ListAsync(string query = "") => (await http.GetFromJsonAsync<EvaluationPage>(Evaluations + query))!;

    public Task<HttpResponseMessage> CancelAsync(Guid id) => http.PostAsync($"{Address(id)}/cancel", null);

    public Task<HttpResponseMessage> DeleteAsync(Guid id) => http.DeleteAsync(Address(id));

    public Task<HttpResponseMessage> ReportAsync(Guid id, string query = "") => http.GetAsync($"{Address(id)}/report{query}");

    /// <summary>Follows the evaluation until the stream ends.</summary>
    public async IAsyncEnumerable<EvaluationProgress> WatchAsync(Guid id)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var response = await http.GetAsync($"{Address(id)}/events", HttpCompletionOption.ResponseHeadersRead, limit.Token);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        await using var stream = await response.Content.ReadAsStreamAsync(limit.Token);
        var events = SseParser.Create(stream, (_, data) => JsonSerializer.Deserialize<EvaluationProgress>(data, JsonSerializerOptions.Web)!);
        await foreach (var item in events.EnumerateAsync(limit.Token))
        {
            yield return item.Data;
        }
    }

    /// <summary>The evaluation once its stream has ended.</summary>
    public async Task<EvaluationResponse> FinishAsync(Guid id)
    {
        await foreach (var progress in WatchAsync(id))
        {
            Assert.Equal(id, progress.Id);
        }

        return await ReadAsync(id);
    }
}
