using MemoCoach.Contracts.Admin;

namespace MemoCoach.Web.Components.Admin;

/// <summary>What models cost, and what may still be spent.</summary>
public sealed partial class CostsPage
{
    private CostReport? report;
    private DateOnly? from;
    private DateOnly? to;

    /// <summary>The tables' names, each with its captions <c>Costs.{name}</c> and <c>Costs.{name}.Name</c>.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["Providers", "Models", "Writers", "ByDay"];

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => LoadAsync();

    private Task LoadAsync() => TryAsync(async cancellationToken =>
    {
        report = await Admin.GetCostsAsync(from, to, cancellationToken);
        (from, to) = (report.From, report.To);
    });

    private IEnumerable<(string Kind, IEnumerable<(string Name, CostSums Sums)> Lines)> Tables(CostReport costs) => Kinds.Zip(
    [
        costs.Providers.Select(line => (line.Name, line.Sums)),
        costs.Models.Select(line => (line.Name, line.Sums)),
        costs.Writers.Select(line => (WriterName(line), line.Sums)).Concat(Others(costs)),
        costs.Days.Reverse().Where(line => line.Sums.Calls > 0).Select(line => (Times.Day(line.Day), line.Sums)),
    ]);

    private IEnumerable<(string Name, CostSums Sums)> Others(CostReport costs) =>
        costs.OtherWriters.Calls == 0 ? [] : [(T["Costs.OtherWriters"], costs.OtherWriters)];

    private string WriterName(WriterCosts line) =>
        line.UserName ?? (line.WriterId is { } id ? T["Costs.Anonymous", AdminText.Short(id)] : T["Costs.Replays"]);
}
