using System.Net;
using System.Net.Http.Json;
using MemoCoach.Contracts.Limits;

namespace MemoCoach.Web.Tests;

/// <summary>Stands where the network would: answers the calls that a test foresees, and remembers all of them.</summary>
internal sealed class FakeApi : HttpMessageHandler
{
    private readonly Dictionary<string, Queue<Func<HttpResponseMessage>>> answers = [];

    public FakeApi() => Answer("GET /api/v1/limits", new LimitsResponse(20, 100_000, 200, 10 * 1024 * 1024));

    public List<(string Call, string? Token, string? Key, string? Body)> Calls { get; } = [];

    /// <summary>What each call asked for, as its address says it.</summary>
    public List<string> Queries { get; } = [];

    /// <summary>Holds every answer back until it is completed.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>Several answers to the same call are given one after another, the last one again and again.</summary>
    public FakeApi Answer(string call, object body, HttpStatusCode status = HttpStatusCode.OK) =>
        Answer(call, () => new HttpResponseMessage(status) { Content = JsonContent.Create(body, body.GetType()) });

    public FakeApi Refuse(string call, HttpStatusCode status, string code) => Answer(call, new { code, traceId = "trace-1" }, status);

    public FakeApi Answer(string call, Func<HttpResponseMessage> answer)
    {
        if (!answers.TryGetValue(call, out var queue))
        {
            answers[call] = queue = [];
        }

        queue.Enqueue(answer);
        return this;
    }

    public int CountOf(string call) => Calls.Count(made => made.Call == call);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = $"{request.Method} {request.RequestUri!.AbsolutePath}";
        var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        var key = request.Headers.TryGetValues("Idempotency-Key", out var keys) ? keys.Single() : null;
        Calls.Add((call, request.Headers.Authorization?.Parameter, key, body));
        Queries.Add(request.RequestUri.Query);
        await Gate.WaitAsync(cancellationToken);
        var queue = answers.GetValueOrDefault(call) ?? throw new HttpRequestException($"No test foresees {call}.");
        return (queue.Count > 1 ? queue.Dequeue() : queue.Peek())();
    }
}
