using Microsoft.Extensions.Logging;

namespace MemoCoach.LocalRunner.Running;

/// <summary>Puts the errors of a part inside the AppHost into the merged log; Garnet warns of its own defaults at every start.</summary>
internal sealed class LogBookLoggerFactory(LogBook log, string resource) : ILoggerFactory, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("The merged log is the only destination.");

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            log.Write(resource, $"{logLevel}: {formatter(state, exception)} {exception?.Message}".TrimEnd());
        }
    }

    public void Dispose()
    {
    }
}
