using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using MemoCoach.Chaos.Tests.Rig;
using MemoCoach.Contracts.Sessions;

namespace MemoCoach.Chaos.Tests.Writers;

/// <summary>A client that knows both replicas of the API and asks again, at the other one, for as long as it gets no answer, as a proxy and a patient program do.</summary>
internal sealed class ApiClient(IReadOnlyList<Service> apis, Ledger ledger, int first) : IDisposable
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(200);

    private readonly HttpClient _http = new() { Timeout = Timeout.InfiniteTimeSpan };
    private int _replica = first;
    private string? _token;

    /// <summary>Begins a session; one that holds nothing yet may be forgotten.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        var created = await AskAsync(() => Request(HttpMethod.Post, "/api/v1/sessions"), cancellationToken);
        _token = created.Read<CreatedSession>().Token;
    }

    /// <summary>Asks until there is an answer that says something about the question.</summary>
    public async Task<Answer> AskAsync(Func<HttpRequestMessage> question, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await TryAsync(question, cancellationToken) is { } answer)
            {
                return answer;
            }

            _replica++;
            await Task.Delay(s_pause, cancellationToken);
        }
    }

    public HttpRequestMessage Request(HttpMethod method, string path, object? body = null) => new(method, new Uri(apis[_replica % apis.Count].Address, path))
    {
        Headers = { Authorization = _token is null ? null : new AuthenticationHeaderValue("Bearer", _token) },
        Content = body is null ? null : JsonContent.Create(body),
    };

    /// <summary>Reads a stream of events to its end; gives up when it falls silent.</summary>
    public async Task TryFollowAsync(string path, CancellationToken cancellationToken)
    {
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        silence.CancelAfter(s_timeout);
        try
        {
            using var request = Request(HttpMethod.Get, path);
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, silence.Token);
            using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(silence.Token));
            while (await reader.ReadLineAsync(silence.Token) is not null)
            {
                silence.CancelAfter(s_timeout);
            }
        }
        catch (Exception exception) when (IsAway(exception, cancellationToken))
        {
            _replica++;
        }
    }

    public void Dispose() => _http.Dispose();

    private static bool IsAway(Exception exception, CancellationToken cancellationToken) =>
        exception is HttpRequestException or IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private async Task<Answer?> TryAsync(Func<HttpRequestMessage> question, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(s_timeout);
        try
        {
            using var request = question();
            using var response = await _http.SendAsync(request, patience.Token);
            var answer = new Answer(response.StatusCode, await response.Content.ReadAsStringAsync(patience.Token));
            return IsDefinite(request, answer) ? answer : null;
        }
        catch (Exception exception) when (IsAway(exception, cancellationToken))
        {
            return null;
        }
    }

    /// <summary>503 and 429 say: try again. Any other error of the server is a mistake, even during a fault.</summary>
    private bool IsDefinite(HttpRequestMessage request, Answer answer)
    {
        if (answer.Status >= HttpStatusCode.InternalServerError && answer.Status != HttpStatusCode.ServiceUnavailable)
        {
            ledger.Wrongs.Enqueue($"{request.Method} {request.RequestUri} answered {answer}");
        }

        return answer.Status is < HttpStatusCode.InternalServerError and not HttpStatusCode.TooManyRequests;
    }
}
