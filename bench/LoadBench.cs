using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Sessions;

namespace MemoCoach.Bench;

/// <summary>Writers who open a page, submit, follow the progress, read the result and think, against an application that runs already.</summary>
internal sealed class LoadBench(Uri web, Uri api, Uri status)
{
    private static readonly int[] s_writers = [1, 10, 100, 300];
    private static readonly TimeSpan s_duration = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan s_thinking = TimeSpan.FromSeconds(3);
    private readonly string _memo = SampleMemos.Read("epa-case-study.md");

    public async Task<int> RunAsync()
    {
        Console.WriteLine("| writers | evaluations/min | failed | page p50/p95/p99 ms | submit p50/p95/p99 ms | result p50/p95/p99 ms | CPU cores | resident MB |");
        Console.WriteLine("|---:|---:|---:|---:|---:|---:|---:|---:|");
        var failed = 0;
        foreach (var writers in s_writers)
        {
            failed += await MeasureAsync(writers);
        }

        return failed == 0 ? 0 : 1;
    }

    private async Task<int> MeasureAsync(int writers)
    {
        var times = new Times();
        var failed = 0;
        var processes = await ServiceProcesses.FindAsync(status);
        var cpu = processes.Cpu();
        var watch = Stopwatch.StartNew();
        using var end = new CancellationTokenSource(s_duration);
        await Task.WhenAll(Enumerable.Range(0, writers).Select(async number =>
        {
            // Nobody starts at the same moment as everybody else.
            await Task.Delay(s_thinking * ((double)number / writers));
            while (!end.IsCancellationRequested)
            {
                try
                {
                    await WriteAsync(times);
                }
                catch (HttpRequestException)
                {
                    Interlocked.Increment(ref failed);
                }

                await Task.Delay(s_thinking);
            }
        }));
        var seconds = watch.Elapsed.TotalSeconds;
        var cores = (processes.Cpu() - cpu).TotalSeconds / seconds;
        Console.WriteLine(
            $"| {writers} | {times.Results.Count / seconds * 60:0} | {failed} | {Times.Text(times.Reads)} | {Times.Text(times.Submits)} | {Times.Text(times.Results)} "
            + $"| {cores:0.00} | {processes.ResidentMegabytes():0} |");
        return failed;
    }

    private async Task WriteAsync(Times times)
    {
        using var http = new HttpClient { BaseAddress = api, Timeout = TimeSpan.FromMinutes(3) };
        using var page = await TimeAsync(times.Reads.Add, () => http.GetAsync(web));
        page.EnsureSuccessStatusCode();
        using var created = await http.PostAsync(new Uri("/api/v1/sessions", UriKind.Relative), null);
        var session = await created.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<CreatedSession>();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", session!.Token);
        var start = Stopwatch.GetTimestamp();
        using var accepted = await TimeAsync(times.Submits.Add, () => http.PostAsJsonAsync("/api/v1/evaluations", new SubmitMemoRequest { Text = _memo }));
        var location = accepted.EnsureSuccessStatusCode().Headers.Location!;
        await http.GetStringAsync(new Uri($"{location}/events", UriKind.RelativeOrAbsolute));
        await http.GetFromJsonAsync<EvaluationResponse>(location);
        times.Results.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    private static async Task<HttpResponseMessage> TimeAsync(Action<double> add, Func<Task<HttpResponseMessage>> ask)
    {
        var start = Stopwatch.GetTimestamp();
        var answer = await ask();
        add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        return answer;
    }
}
