using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using MemoCoach.Contracts.Chats;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Sessions;

namespace MemoCoach.Bench;

/// <summary>Writers who open a page, submit, follow the progress, read the result, ask the coach about it, and think.</summary>
internal sealed class Writers(Uri web, Uri api, TimeSpan thinking, bool chats = true)
{
    private readonly string _memo = SampleMemos.Read("epa-case-study.md");
    private int _failed;

    public Times Times { get; } = new();

    public int Failed => _failed;

    /// <summary>Lets them begin again and again for a while; each ends what it has begun.</summary>
    /// <returns>How long it took, in seconds.</returns>
    public async Task<double> WriteAsync(int writers, TimeSpan duration)
    {
        var watch = Stopwatch.StartNew();
        using var end = new CancellationTokenSource(duration);
        await Task.WhenAll(Enumerable.Range(0, writers).Select(async number =>
        {
            // Nobody starts at the same moment as everybody else.
            await Task.Delay(thinking * ((double)number / writers));
            while (!end.IsCancellationRequested)
            {
                await TryWriteAsync();
                await Task.Delay(thinking);
            }
        }));
        return watch.Elapsed.TotalSeconds;
    }

    private async Task TryWriteAsync()
    {
        try
        {
            await WriteAsync();
        }
        catch (HttpRequestException)
        {
            Interlocked.Increment(ref _failed);
        }
    }

    private async Task WriteAsync()
    {
        using var http = new HttpClient { BaseAddress = api, Timeout = TimeSpan.FromMinutes(3) };
        using var page = await TimeAsync(Times.Reads.Add, () => http.GetAsync(web));
        using var created = await http.PostAsync(new Uri("/api/v1/sessions", UriKind.Relative), null);
        var session = await created.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<CreatedSession>();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", session!.Token);
        var start = Stopwatch.GetTimestamp();
        using var accepted = await TimeAsync(Times.Submits.Add, () => http.PostAsJsonAsync("/api/v1/evaluations", new SubmitMemoRequest { Text = _memo }));
        var location = accepted.Headers.Location!;
        await http.GetStringAsync(new Uri($"{location}/events", UriKind.RelativeOrAbsolute));
        await http.GetFromJsonAsync<EvaluationResponse>(location);
        Times.Results.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        if (!chats)
        {
            return;
        }

        using var answer = await TimeAsync(Times.Chats.Add, () => http.PostAsJsonAsync($"{location}/chat", new SendChatMessageRequest { Text = "What should I change first?" }));
    }

    private static async Task<HttpResponseMessage> TimeAsync(Action<double> add, Func<Task<HttpResponseMessage>> ask)
    {
        var start = Stopwatch.GetTimestamp();
        var answer = await ask();
        add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        return answer.EnsureSuccessStatusCode();
    }
}
