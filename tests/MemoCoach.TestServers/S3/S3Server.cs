using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MemoCoach.TestServers.S3;

/// <summary>
/// Storage on this machine that speaks Amazon's S3 protocol as far as backups need it, with one bucket in memory. It checks every signature
/// and the hash of every body, and misbehaves as a test wants.
/// </summary>
public sealed class S3Server : IAsyncDisposable
{
    /// <summary>The only bucket.</summary>
    public const string Bucket = "backups";

    private readonly WebApplication _app;
    private readonly SignatureV4 _signature;
    private readonly BucketOperations _operations;

    private S3Server()
    {
        _signature = new SignatureV4(AccessKey, SecretKey);
        _operations = new BucketOperations(Objects, Uploads);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    /// <summary>The id of the only access key.</summary>
    public string AccessKey { get; } = "MEMOCOACHTESTACCESSKEY";

    /// <summary>Its secret.</summary>
    public string SecretKey { get; } = Guid.NewGuid().ToString("N");

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_app.Urls.Single());

    /// <summary>Objects that everybody sees, by key.</summary>
    public ConcurrentDictionary<string, byte[]> Objects { get; } = new(StringComparer.Ordinal);

    /// <summary>Uploads that are neither complete nor given up, by id.</summary>
    public ConcurrentDictionary<string, S3OpenUpload> Uploads { get; } = new(StringComparer.Ordinal);

    /// <summary>What was asked, such as <c>UploadPart</c>.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    /// <summary>Decides what goes wrong with an operation, such as <c>UploadPart</c>.</summary>
    public Func<string, S3Fault> Misbehave { get; set; } = _ => S3Fault.None;

    /// <summary>Starts one, and returns when it accepts connections.</summary>
    public static async Task<S3Server> StartAsync()
    {
        var server = new S3Server();
        await server._app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var operation = BucketOperations.Name(context.Request);
        Asked.Enqueue(operation);
        switch (Misbehave(operation))
        {
            case S3Fault.InternalError:
                await BucketOperations.RefuseAsync(context, StatusCodes.Status500InternalServerError, "InternalError");
                return;
            case S3Fault.Cut:
                await context.Request.Body.ReadAtLeastAsync(new byte[1000], 1000, throwOnEndOfStream: false);
                context.Abort();
                return;
            case S3Fault.None:
                await ServeAsync(context, operation);
                return;
            default:
                throw new InvalidOperationException("There is no such fault.");
        }
    }

    private async Task ServeAsync(HttpContext context, string operation)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        if (_signature.Refusal(context, body.ToArray()) is { } refusal)
        {
            await BucketOperations.RefuseAsync(context, StatusCodes.Status403Forbidden, refusal);
            return;
        }

        await _operations.AnswerAsync(context, operation, body.ToArray());
    }
}

/// <summary>What goes wrong with a request.</summary>
public enum S3Fault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Answered with 500.</summary>
    InternalError,

    /// <summary>The connection breaks while the request's body is on its way.</summary>
    Cut,
}

/// <summary>Parts that were sent and not put together yet.</summary>
/// <param name="Key">The object that they would become.</param>
/// <param name="Initiated">Since when.</param>
public sealed record S3OpenUpload(string Key, DateTimeOffset Initiated)
{
    /// <summary>The parts by number.</summary>
    public ConcurrentDictionary<int, byte[]> Parts { get; } = [];
}
