using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace MemoCoach.LoopbackModels;

/// <summary>A model provider on 127.0.0.1 that speaks the protocols of Anthropic, OpenAI and Ollama, and misbehaves on command.</summary>
public sealed class LoopbackModel : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<RecordedRequest> requests = new();
    private readonly Lock gate = new();
    private readonly TaskCompletionSource firstRequest = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource firstAbort = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Dictionary<string, Queue<Behaviour>> scriptsOfKeys = [];
    private Queue<Behaviour> script;
    private int running;
    private int mostAtOnce;

    private LoopbackModel(WebApplication app, IReadOnlyList<Behaviour> script, string? key) => (this.app, this.script, Key) = (app, new(script), key);

    /// <summary>The key that requests must carry; any if absent. Ollama's protocol has none.</summary>
    public string? Key { get; set; }

    /// <summary>The models that it says it has.</summary>
    public IReadOnlyList<string> Models { get; set; } = ["loopback"];

    /// <summary>Most model requests that were under way at the same time.</summary>
    public int MostAtOnce => mostAtOnce;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>The model requests so far, in order.</summary>
    public IReadOnlyList<RecordedRequest> Requests => [.. requests];

    /// <summary>Ends when the first model request has arrived.</summary>
    public Task FirstRequest => firstRequest.Task;

    /// <summary>Ends when a client has hung up on a model request for the first time.</summary>
    public Task FirstAbort => firstAbort.Task;

    /// <summary>Starts a server.</summary>
    /// <param name="behaviour">See <see cref="Behaviour.ParseAll"/>.</param>
    /// <param name="port">The port; 0 for any free one.</param>
    /// <param name="key">See <see cref="Key"/>.</param>
    public static async Task<LoopbackModel> StartAsync(string behaviour = "good", int port = 0, string? key = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, port));
        var app = builder.Build();
        var model = new LoopbackModel(app, Behaviour.ParseAll(behaviour), key);
        ModelEndpoints.Map(app, model);
        await app.StartAsync();
        return model;
    }

    /// <summary>Changes how the following requests are treated.</summary>
    /// <param name="behaviour">See <see cref="Behaviour.ParseAll"/>.</param>
    public void Behave(string behaviour)
    {
        lock (gate)
        {
            script = new(Behaviour.ParseAll(behaviour));
        }
    }

    /// <summary>Changes how the following requests with one key are treated.</summary>
    /// <param name="key">The key.</param>
    /// <param name="behaviour">See <see cref="Behaviour.ParseAll"/>.</param>
    public void BehaveTo(string key, string behaviour)
    {
        lock (gate)
        {
            scriptsOfKeys[key] = new(Behaviour.ParseAll(behaviour));
        }
    }

    /// <summary>Runs until the process is asked to end.</summary>
    public Task WaitAsync() => app.WaitForShutdownAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using var hurry = new CancellationTokenSource(TimeSpan.Zero); // silent requests would hold up a patient stop
        await app.StopAsync(hurry.Token);
        await app.DisposeAsync();
    }

    internal Behaviour Next(RecordedRequest request, CancellationToken hangUp)
    {
        hangUp.Register(() => firstAbort.TrySetResult());
        requests.Enqueue(request);
        firstRequest.TrySetResult();
        lock (gate)
        {
            mostAtOnce = Math.Max(mostAtOnce, ++running);
            var next = request.Key is { } key && scriptsOfKeys.TryGetValue(key, out var own) ? own : script;
            return next.Count > 1 ? next.Dequeue() : next.Peek();
        }
    }

    internal void End()
    {
        lock (gate)
        {
            running--;
        }
    }
}
