using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Sessions;

namespace MemoCoach.Deployment.Tests.Switching;

/// <summary>Writers who open a page, submit a memo, follow its progress and read the result, again and again, until they are told to end.</summary>
internal sealed class Load : IDisposable
{
    private const int Writers = 4;
    private const string Memo = "We should renew the server room for 40,000 dollars by March, because two outages last year cost us three days. I ask the board to decide.";

    /// <summary>Leaves the machine room for the new processes' start.</summary>
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);

    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<string> _failures = new();
    private readonly Site _site;
    private readonly Task _running;
    private int _sent;

    public Load(Site site)
    {
        _site = site;
        _running = Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(WriteAsync)));
    }

    public int Sent => Volatile.Read(ref _sent);

    /// <summary>Lets every writer finish, and looks whether any request or evaluation failed.</summary>
    /// <returns>How many requests were sent.</returns>
    public async Task<int> EndAsync()
    {
        await _end.CancelAsync();
        await _running;
        Assert.True(_failures.IsEmpty, string.Join('\n', [$"{_failures.Count} of {Sent} failed:", .. _failures, _site.Complaints]));
        return Sent;
    }

    public void Dispose() => _end.Dispose();

    private async Task WriteAsync()
    {
        // Caddy's own authority signs for localhost.
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator };
        using var browser = new HttpClient(handler) { DefaultRequestVersion = HttpVersion.Version20 };
        using var api = new HttpClient { BaseAddress = _site.Api };
        while (!_end.IsCancellationRequested)
        {
            try
            {
                await SendAsync(() => browser.GetAsync(_site.Address));
                await EvaluateAsync(api);
            }
            catch (HttpRequestException exception)
            {
                _failures.Enqueue($"{TimeProvider.System.GetUtcNow():HH:mm:ss.fff} {exception.Message} {exception.InnerException?.Message}");
            }

            await Task.Delay(s_pause);
        }
    }

    private async Task EvaluateAsync(HttpClient api)
    {
        using var created = await SendAsync(() => api.PostAsync(new Uri("/api/v1/sessions", UriKind.Relative), null));
        var session = await created.Content.ReadFromJsonAsync<CreatedSession>();
        api.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", session!.Token);
        using var accepted = await SendAsync(() => api.PostAsJsonAsync("/api/v1/evaluations", new SubmitMemoRequest { Text = Memo }));
        var location = accepted.Headers.Location!;
        using var events = await SendAsync(() => api.GetAsync(new Uri($"{location}/events", UriKind.RelativeOrAbsolute)));
        using var read = await SendAsync(() => api.GetAsync(location));
        var evaluation = await read.Content.ReadFromJsonAsync<EvaluationResponse>();
        if (evaluation!.Status != EvaluationStatus.Succeeded)
        {
            throw new HttpRequestException($"{location} is {evaluation.Status} after its last event.");
        }
    }

    private async Task<HttpResponseMessage> SendAsync(Func<Task<HttpResponseMessage>> send)
    {
        Interlocked.Increment(ref _sent);
        return (await send()).EnsureSuccessStatusCode();
    }
}
