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

    private const int AtOnce = 2;
    private const string HeapLimit = "0x10000000"; // 256 MB in hexadecimal, as the runtime expects it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8); // Less than the caller waits for an answer.
    private readonly SemaphoreSlim places = new(AtOnce);

    public async Task<DocumentReading> ReadAsync(DocumentKind kind, byte[] content, DocumentAllowance allowance, CancellationToken cancellationToken)
    {
        await places.WaitAsync(cancellationToken);
        try
        {
            return await RunAsync(kind, content, allowance, cancellationToken);
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose() => places.Dispose();

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
