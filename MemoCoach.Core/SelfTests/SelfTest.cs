using System.Diagnostics;
using MemoCoach.Contracts.Admin;
using Microsoft.Extensions.Logging;

namespace MemoCoach.Core.SelfTests;

/// <summary>One test. What it throws, and going on for too long, count as its usual fault unless it names another.</summary>
/// <param name="part">What it tests.</param>
/// <param name="subject">Which of them, where there are several.</param>
/// <param name="usual">What is most likely wrong when it does not end well.</param>
/// <param name="work">Does it, and says what it saw.</param>
internal sealed partial class SelfTest(SelfTestPart part, string? subject, SelfTestFault usual, Func<CancellationToken, Task<string?>> work)
{
    /// <summary>How long it may take. The pages wait ten seconds for an answer, so two that run one after another must end within that.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(4);

    public async Task<SelfTestResult> RunAsync(ILogger logger, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            return Result(SelfTestOutcome.Passed, await work(limit.Token), null, start);
        }
        catch (SelfTestException failure)
        {
            var outcome = failure.Fault == SelfTestFault.NotSetUp ? SelfTestOutcome.Skipped : SelfTestOutcome.Failed;
            return Result(outcome, failure.Detail, failure.Fault, start);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Only its kind is shown: messages of drivers may hold connection strings.
            LogFailed(logger, exception, part, subject);
            return Result(SelfTestOutcome.Failed, exception.GetType().Name, usual, start);
        }
    }

    private SelfTestResult Result(SelfTestOutcome outcome, string? detail, SelfTestFault? fault, long start) =>
        new(part, subject, outcome, detail, fault, fault is { } wrong ? SelfTestAdvice.On(wrong) : null, Stopwatch.GetElapsedTime(start).TotalMilliseconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Self-test of {Part} {Subject} failed.")]
    private static partial void LogFailed(ILogger logger, Exception exception, SelfTestPart part, string? subject);
}

/// <summary>What is wrong, where a test knows it better than its usual fault.</summary>
internal sealed class SelfTestException(SelfTestFault fault, string? detail = null) : Exception(fault.ToString())
{
    public SelfTestFault Fault => fault;

    public string? Detail => detail;
}

/// <summary>Tests that run beside those of other groups.</summary>
internal interface ISelfTestGroup
{
    /// <summary>Whether its tests run one after another.</summary>
    bool IsInTurn => true;

    /// <summary>The tests; a later one may use what an earlier one saw.</summary>
    IEnumerable<SelfTest> Tests();
}
