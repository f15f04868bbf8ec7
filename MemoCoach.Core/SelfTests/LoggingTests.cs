using System.Net.Sockets;
using MemoCoach.Contracts.Admin;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace MemoCoach.Core.SelfTests;

/// <summary>Writes a line to the log, and connects to the collector if logs are sent to one. Whether the line is shown, whoever reads the log can say.</summary>
internal sealed partial class LoggingTests(IConfiguration settings, ILogger<LoggingTests> logger) : ISelfTestGroup
{
    private const string CollectorSetting = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public IEnumerable<SelfTest> Tests()
    {
        yield return new(SelfTestPart.Logging, null, SelfTestFault.LogSilenced, _ => Task.FromResult<string?>(WriteLine()));
        if (settings[CollectorSetting] is { Length: > 0 } endpoint && Uri.TryCreate(endpoint, UriKind.Absolute, out var address))
        {
            yield return new(SelfTestPart.Logging, address.Authority, SelfTestFault.CollectorAway, stop => ConnectAsync(address, stop));
        }
    }

    private static async Task<string?> ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, cancellationToken);
        return null;
    }

    private string WriteLine()
    {
        if (!logger.IsEnabled(LogLevel.Warning))
        {
            throw new SelfTestException(SelfTestFault.LogSilenced);
        }

        var id = Guid.CreateVersion7();
        LogSelfTest(logger, id);
        return id.ToString();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Self-test {SelfTestId}: this line shows that logging works.")]
    private static partial void LogSelfTest(ILogger logger, Guid selfTestId);
}
