using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MemoCoach.EndToEnd.Tests.Traces;

/// <summary>Takes OTLP over HTTP; keeps the spans, and every request as it came.</summary>
internal sealed class TelemetryCollector : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    private readonly ConcurrentQueue<ReceivedSpan> _spans = new();
    private readonly ConcurrentQueue<(string Signal, byte[] Body)> _requests = new();
    private readonly Channel<bool> _news = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly WebApplication _app;

    private TelemetryCollector(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    /// <summary>What has come so far: <c>traces</c>, <c>metrics</c> or <c>logs</c>, and the message.</summary>
    public IReadOnlyCollection<(string Signal, byte[] Body)> Requests => [.. _requests];

    public static async Task<TelemetryCollector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = new TelemetryCollector(builder.Build());
        collector._app.MapPost("/v1/{signal}", collector.TakeAsync);
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

    private async Task<IResult> TakeAsync(string signal, HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        _requests.Enqueue((signal, body.ToArray()));
        foreach (var span in signal == "traces" ? ReceivedSpan.Read(body.ToArray()) : [])
        {
            _spans.Enqueue(span);
        }

        _news.Writer.TryWrite(true);
        return Results.Ok();
    }
}
