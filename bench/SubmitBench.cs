using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Sessions;

namespace MemoCoach.Bench;

/// <summary>100 clients submit a memo and read it until it has ended, against an application that runs already.</summary>
internal static class SubmitBench
{
    private const int Clients = 100;
    private const int MemosPerClient = 20;
    private static readonly TimeSpan BetweenReads = TimeSpan.FromMilliseconds(200);

    public static async Task<int> RunAsync(Uri api, Uri status)
    {
        using var http = new HttpClient { BaseAddress = api };
        var text = SampleMemos.Read("epa-case-study.md");
        await ClientAsync(http, text, new Times());

        var processes = await ServiceProcesses.FindAsync(status);
        var cpu = processes.Cpu();
        var times = new Times();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => ClientAsync(http, text, times)));
        var seconds = watch.Elapsed.TotalSeconds;
        Console.WriteLine($"{Clients * MemosPerClient / seconds:N0} evaluations per second, {times.Count / seconds:N0} requests per second.");
        Console.WriteLine($"{(processes.Cpu() - cpu).TotalMilliseconds / times.Count:0.0} ms of CPU per request, the evaluations' and the cache's part in it.");
        Console.WriteLine("| ms | p50 | p95 | p99 |\n|---|---:|---:|---:|");
        Times.Print("submit, all at the same instant", times.FirstSubmits);
        Times.Print("submit", times.Submits);
        Times.Print("read", times.Reads);
        Times.Print("submission to result", times.Results);
        return 0;
    }

    private static async Task ClientAsync(HttpClient http, string text, Times times)
    {
        using var created = await http.PostAsync(new Uri("/api/v1/sessions", UriKind.Relative), null);
        var session = (await created.Content.ReadFromJsonAsync<CreatedSession>())!;
        for (var memo = 0; memo < MemosPerClient; memo++)
        {
            var start = Stopwatch.GetTimestamp();
            using var submission = Request(HttpMethod.Post, "/api/v1/evaluations", session.Token);
            submission.Content = JsonContent.Create(new SubmitMemoRequest { Text = text });
            using var accepted = await http.SendAsync(submission);
            accepted.EnsureSuccessStatusCode();
            (memo == 0 ? times.FirstSubmits : times.Submits).Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            await ReadToEndAsync(http, session.Token, accepted.Headers.Location!.ToString(), times);
            times.Results.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
    }

    private static async Task ReadToEndAsync(HttpClient http, string token, string location, Times times)
    {
        while (true)
        {
            var start = Stopwatch.GetTimestamp();
            using var request = Request(HttpMethod.Get, location, token);
            using var response = await http.SendAsync(request);
            var evaluation = (await response.Content.ReadFromJsonAsync<EvaluationResponse>())!;
            times.Reads.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (evaluation.Status.IsFinal())
            {
                return;
            }

            await Task.Delay(BetweenReads);
        }
    }

    private static HttpRequestMessage Request(HttpMethod method, string address, string token) => new(method, new Uri(address, UriKind.RelativeOrAbsolute))
    {
        Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
    };
}
