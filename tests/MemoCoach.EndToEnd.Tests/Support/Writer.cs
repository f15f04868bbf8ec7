using System.Net.Http.Headers;
using System.Net.Http.Json;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Sessions;

namespace MemoCoach.EndToEnd.Tests.Support;

/// <summary>One session at the API.</summary>
internal sealed class Writer : IDisposable
{
    private const string Evaluations = "/api/v1/evaluations";
    private readonly HttpClient _http;

    private Writer(HttpClient http) => _http = http;

    public static async Task<Writer> BeginAsync(Uri api)
    {
        var http = new HttpClient { BaseAddress = api, Timeout = TimeSpan.FromMinutes(2) };
        using var answer = await http.PostAsync(new Uri("/api/v1/sessions", UriKind.Relative), null);
        var session = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<CreatedSession>();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", session!.Token);
        return new Writer(http);
    }

    public async Task<Guid> SubmitAsync(string memo)
    {
        using var answer = await _http.PostAsJsonAsync(Evaluations, new SubmitMemoRequest { Text = memo });
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<SubmittedEvaluation>())!.Id;
    }

    /// <summary>Follows an evaluation until its stream of progress ends, and reads it.</summary>
    public async Task<EvaluationResponse> FollowAsync(Guid id)
    {
        await _http.GetStringAsync(new Uri($"{Evaluations}/{id}/events", UriKind.Relative));
        return await ReadAsync(id);
    }

    public async Task<EvaluationResponse> ReadAsync(Guid id) => (await _http.GetFromJsonAsync<EvaluationResponse>($"{Evaluations}/{id}"))!;

    public async Task<IReadOnlyList<EvaluationSummary>> ListAsync() => (await _http.GetFromJsonAsync<EvaluationPage>(Evaluations))!.Items;

    public void Dispose() => _http.Dispose();
}
