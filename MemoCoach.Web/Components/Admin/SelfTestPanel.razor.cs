using System.Diagnostics;
using MemoCoach.Contracts.Admin;
using MemoCoach.Web.Api;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.JSInterop;

namespace MemoCoach.Web.Components.Admin;

/// <summary>A button that tries every part of the system: the pages try theirs themselves, the API tries the rest.</summary>
public sealed partial class SelfTestPanel
{
    private List<SelfTestResult> results = [];

    /// <summary>Called when the tests have run.</summary>
    [Parameter]
    public EventCallback OnRun { get; set; }

    [Inject]
    private HealthCheckService Checks { get; set; } = default!;

    [Inject]
    private IJSRuntime Script { get; set; } = default!;

    private int Failures => results.Count(result => result.Outcome == SelfTestOutcome.Failed);

    private Task RunAsync() => TryAsync(async cancellationToken =>
    {
        List<SelfTestResult> seen =
        [
            await TryAsync(SelfTestPart.Page, CheckPageAsync, cancellationToken),
            await TryAsync(SelfTestPart.Circuit, AskBrowserAsync, cancellationToken),
            await TryAsync(SelfTestPart.Api, AskApiAsync, cancellationToken),
        ];
        if (seen[^1].Outcome == SelfTestOutcome.Passed)
        {
            seen.AddRange(await Admin.RunSelfTestsAsync(cancellationToken));
        }

        results = seen;
        await OnRun.InvokeAsync();
    });

    private static async Task<SelfTestResult> TryAsync(SelfTestPart part, Func<CancellationToken, Task<SelfTestFault?>> test, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        var fault = await test(cancellationToken);
        var outcome = fault is null ? SelfTestOutcome.Passed : SelfTestOutcome.Failed;
        return new(part, null, outcome, null, fault, null, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    private async Task<SelfTestFault?> CheckPageAsync(CancellationToken cancellationToken) =>
        (await Checks.CheckHealthAsync(cancellationToken)).Status == HealthStatus.Healthy ? null : SelfTestFault.PageUnready;

    /// <summary>There and back once. Without a circuit nobody would see the answer.</summary>
    private async Task<SelfTestFault?> AskBrowserAsync(CancellationToken cancellationToken)
    {
        await Script.InvokeAsync<double>("performance.now", cancellationToken);
        return null;
    }

    private async Task<SelfTestFault?> AskApiAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Admin.GetMeAsync(cancellationToken);
            return null;
        }
        catch (MemoCoachException exception) when (exception.Problem.IsPassing)
        {
            return exception.Problem == Problem.Unreachable ? SelfTestFault.ApiAway : SelfTestFault.ApiUnwell;
        }
    }
}
