using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MemoCoach.EndToEnd.Tests.Traces;

/// <summary>Takes OTLP over HTTP, and keeps the spans.</summary>
internal sealed class TraceCollector : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    private readonly ConcurrentQueue<ReceivedSpan> _spans = new();
    private readonly Channel<bool> _news = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly WebApplication _app;

    private TraceCollector(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    public static async Task<TraceCollector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = new TraceCollector(builder.Build());
        collector._app.MapPost("/v1/traces", collector.TakeAsync);
        collector._app.MapPost("/v1/{signal}", (string signal) => Results.Ok());
        await collector._app.StartAsync();
        return collector;
    }

    /// <summary>Waits until the spans so far hold what is looked for.</summary>
    public async Task<T> WaitForAsync<T>(Func<IReadOnlyCollection<ReceivedSpan>, T?> find)
        where T : class
    {
        using var end = new CancellationTokenSource(s_patience);
        while (true)
        {
            if (find([.. _spans]) is { } found)
            {
                return found;
            }

            try
            {
                await _news.Reader.ReadAsync(end.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException(string.Join('\n', _spans));
            }
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        foreach (var span in ReceivedSpan.Read(body.ToArray()))
        {
            _spans.Enqueue(span);
        }

        _news.Writer.TryWrite(true);
        return Results.Ok();
    }
}
