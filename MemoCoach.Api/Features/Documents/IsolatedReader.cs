using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using CliWrap;
using CliWrap.Exceptions;
using MemoCoach.Contracts.Problems;
using MemoCoach.Core.Documents;

namespace MemoCoach.Api.Features.Documents;

/// <summary>
/// Reads each file in a process of its own with little memory and time: parsers of formats like these can be made to
/// recurse until the stack ends or to unpack without end, and that must cost the one upload, not the service.
/// </summary>
internal sealed class IsolatedReader : IDisposable
{
    /// <summary>Makes the API's program read one file from its input, write the result to its output, and end.</summary>
    public const string Argument = "read-document";

    /// <summary>Files in memory at once: those that are being read, and others that are still on their way here.</summary>
    internal const int MostHeld = 8;

    private const int AtOnce = 2;
    private const string HeapLimit = "0x10000000"; // 256 MB in hexadecimal, as the runtime expects it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8); // Less than the caller waits for an answer.
    private static readonly TimeSpan ReceivingPatience = TimeSpan.FromMinutes(1); // Or who sends slowly would keep others from sending.
    private readonly SemaphoreSlim held = new(MostHeld);
    private readonly SemaphoreSlim places = new(AtOnce);

    /// <summary>Reads a file once there is room for it.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="receive">Receives its bytes; not called before there is room for them.</param>
    /// <param name="allowance">How much it may hold.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The text, or why there is none.</returns>
    /// <exception cref="BadHttpRequestException">It took too long to arrive.</exception>
    public Task<DocumentReading> ReadAsync(
        DocumentKind kind, Func<CancellationToken, Task<byte[]>> receive, DocumentAllowance allowance, CancellationToken cancellationToken) =>
        WithinAsync(held, async () =>
        {
            var content = await ReceiveAsync(receive, cancellationToken);
            return await WithinAsync(places, () => RunAsync(kind, content, allowance, cancellationToken), cancellationToken);
        }, cancellationToken);

    public void Dispose()
    {
        held.Dispose();
        places.Dispose();
    }

    private static async Task<DocumentReading> WithinAsync(SemaphoreSlim room, Func<Task<DocumentReading>> read, CancellationToken cancellationToken)
    {
        await room.WaitAsync(cancellationToken);
        try
        {
            return await read();
        }
        finally
        {
            room.Release();
        }
    }

    private static async Task<byte[]> ReceiveAsync(Func<CancellationToken, Task<byte[]>> receive, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(ReceivingPatience);
        try
        {
            return await receive(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new BadHttpRequestException("The file took too long to arrive.", StatusCodes.Status408RequestTimeout);
        }
    }

    private static async Task<DocumentReading> RunAsync(DocumentKind kind, byte[] content, DocumentAllowance allowance, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        using var output = new MemoryStream();
        try
        {
            await Cli.Wrap(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"))
                .WithArguments(["exec", typeof(IsolatedReader).Assembly.Location, Argument, kind.ToString(), Number(allowance.MaximumPages), Number(allowance.MaximumLength)])
                .WithEnvironmentVariables(variables => variables.Set("DOTNET_GCHeapHardLimit", HeapLimit).Set("DOTNET_DbgEnableMiniDump", "0"))
                .WithStandardInputPipe(PipeSource.FromBytes(content))
                .WithStandardOutputPipe(PipeTarget.ToStream(output))
                .ExecuteAsync(limit.Token);
        }
        catch (Exception exception) when (exception is CommandExecutionException or IOException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return DocumentReading.Refuse(ProblemCodes.DocumentUnreadable);
        }

        return JsonSerializer.Deserialize(output.ToArray(), DocumentJson.Default.DocumentReading)!;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
