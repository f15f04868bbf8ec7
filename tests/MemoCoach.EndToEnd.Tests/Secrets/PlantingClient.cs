using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Sessions;
using MemoCoach.EndToEnd.Tests.Support;

namespace MemoCoach.EndToEnd.Tests.Secrets;

/// <summary>A writer whose texts hold words that occur nowhere else, and who keeps every refusal.</summary>
internal sealed class PlantingClient : IDisposable
{
    public const string Memo = "plantedheron";
    public const string Title = "plantedotter";
    public const string Message = "plantedbadger";
    public const string Draft = "plantedweasel";
    public const string Refused = "plantedmarten";

    private readonly List<string> _refusals = [];
    private readonly HttpClient _http;
    private Guid _evaluation;
    private int _memos;

    private PlantingClient(HttpClient http, string token) => (_http, Token) = (http, token);

    /// <summary>The session's token.</summary>
    public string Token { get; }

    /// <summary>Headers and bodies of the answers other than success.</summary>
    public IReadOnlyList<string> Refusals => _refusals;

    public static async Task<PlantingClient> BeginAsync(Uri api)
    {
        var http = new HttpClient { BaseAddress = api, Timeout = TimeSpan.FromMinutes(2) };
        using var answer = await http.PostAsync(new Uri("/api/v1/sessions", UriKind.Relative), null);
        var session = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<CreatedSession>();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", session!.Token);
        return new PlantingClient(http, session.Token);
    }

    /// <summary>Submits a memo and waits until its evaluation has ended, one way or the other.</summary>
    public async Task EvaluateAsync()
    {
        // Different each time, so that no answer comes from a cache.
        var memo = $"{Samples.Short}\n\nThe {Memo} number {++_memos} asks the board to approve 4,200 dollars by Friday.";
        using var answer = await _http.PostAsJsonAsync("/api/v1/evaluations", new SubmitMemoRequest { Text = memo, Title = $"A {Title}" });
        _evaluation = (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<SubmittedEvaluation>())!.Id;
        await _http.GetStringAsync(new Uri($"/api/v1/evaluations/{_evaluation}/events", UriKind.Relative));
    }

    /// <summary>Asks about the memo and waits for the answer.</summary>
    public async Task ChatAsync()
    {
        using var answer = await PostAsync($"/api/v1/evaluations/{_evaluation}/chat", $$"""{"text":"What would a {{Message}} ask first?"}""");
        answer.EnsureSuccessStatusCode();
    }

    public async Task DraftAsync()
    {
        using var answer = await _http.PutAsJsonAsync("/api/v1/draft", new { title = $"A {Draft}", text = $"The {Draft} begins.", revision = 0 });
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Sends a body as it is.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, string body, string type = "application/json")
    {
        using var content = new StringContent(body, Encoding.UTF8, type);
        var answer = await _http.PostAsync(new Uri(path, UriKind.Relative), content);
        if (!answer.IsSuccessStatusCode)
        {
            _refusals.Add($"{path}: {answer.Headers} {await answer.Content.ReadAsStringAsync()}");
        }

        return answer;
    }

    public void Dispose() => _http.Dispose();
}
