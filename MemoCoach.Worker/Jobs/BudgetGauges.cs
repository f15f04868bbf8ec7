using System.Diagnostics.Metrics;
using MemoCoach.Core.Llm.Ledger;

namespace MemoCoach.Worker.Jobs;

/// <summary>Shows how much of the budgets is spent or set aside. Every worker reports the same rows: take the maximum, not the sum.</summary>
internal sealed class BudgetGauges : PeriodicLoop
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(15);

    private readonly IServiceScopeFactory _scopes;
    private volatile IReadOnlyList<BudgetShare> _shares = [];

    public BudgetGauges(IServiceScopeFactory scopes, IMeterFactory meters, TimeProvider time, ILogger<BudgetGauges> logger)
        : base(Period, time, logger)
    {
        _scopes = scopes;
        meters.Create("MemoCoach.Budgets").CreateObservableGauge(
            "memocoach.llm.budget.used", () => _shares.Select(Measure), "1", "Share of a budget that is spent or set aside, by whose and period.");
    }

    protected override async Task TurnAsync(CancellationToken stoppingToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
        _shares = await scope.ServiceProvider.GetRequiredService<BudgetUse>().ReadAsync(stoppingToken);
    }

    private static Measurement<double> Measure(BudgetShare share) => new(share.Share, new("whose", share.Whose), new("period", share.Period));
}
