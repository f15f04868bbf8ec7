using System.Diagnostics;
using MemoCoach.Contracts.Admin;

namespace MemoCoach.Web.Components.Admin;

/// <summary>How the system is: what it needs, what fails, and a button that tries every part.</summary>
public sealed partial class HealthPage
{
    private SystemHealth? health;
    private IReadOnlyList<SelfTestResult>? results;

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => LoadAsync();

    private Task LoadAsync() => TryAsync(async cancellationToken => health = await Admin.GetHealthAsync(cancellationToken));

    /// <summary>That the button was heard shows that page and circuit work, and an answer that the API does.</summary>
    private Task RunAsync() => TryAsync(async cancellationToken =>
    {
        var start = Stopwatch.GetTimestamp();
        var answered = await Admin.RunSelfTestsAsync(cancellationToken);
        var total = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        results = [new("page, circuit and API", true, null, total - answered.Sum(result => result.Milliseconds)), .. answered];
        health = await Admin.GetHealthAsync(cancellationToken);
    });
}
