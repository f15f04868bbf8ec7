using MemoCoach.Contracts.Configuration;
using MemoCoach.Web.Api;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Admin.Configuration;

/// <summary>Stored memos evaluated with the document as it is being edited, beside the configuration in force.</summary>
public sealed partial class ReplayPanel
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private readonly HashSet<Guid> chosen = [];
    private IReadOnlyList<StoredMemo> memos = [];
    private ReplayEstimate? estimate;
    private ReplayReport? report;
    private bool useModels;

    /// <summary>The document.</summary>
    [Parameter, EditorRequired]
    public required string FileName { get; set; }

    /// <summary>Reads it as it stands in the editor.</summary>
    [Parameter, EditorRequired]
    public required Func<Task<string>> ReadText { get; set; }

    [Inject]
    private ConfigurationClient Client { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    private bool IsRunning => report is not null && report.Done + report.Failed < report.Total;

    private bool IsBeyond => Math.Abs(report?.Overall?.Shift ?? 0) > report?.Limit;

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => TryAsync(async cancellationToken => memos = await Client.ListMemosAsync(cancellationToken));

    private Task ChooseAsync(IReadOnlyList<StoredMemo> all)
    {
        chosen.Clear();
        chosen.UnionWith(all.Select(memo => memo.MemoVersionId));
        return EstimateAsync();
    }

    private Task ToggleAsync(StoredMemo memo)
    {
        if (!chosen.Remove(memo.MemoVersionId))
        {
            chosen.Add(memo.MemoVersionId);
        }

        return EstimateAsync();
    }

    private Task EstimateAsync() => TryAsync(async cancellationToken =>
        estimate = useModels && chosen.Count > 0 ? await Client.EstimateReplayAsync(await RequestAsync(), cancellationToken) : null);

    private Task StartAsync() => TryAsync(async cancellationToken =>
    {
        var replay = await Client.StartReplayAsync(await RequestAsync(), cancellationToken);
        using var timer = new PeriodicTimer(Look, Time);
        do
        {
            report = await Client.GetReplayAsync(replay.Id, cancellationToken);
            StateHasChanged();
        }
        while (IsRunning && await timer.WaitForNextTickAsync(cancellationToken));
    });

    private async Task<ReplayRequest> RequestAsync() => new() { FileName = FileName, Text = await ReadText(), MemoVersionIds = [.. chosen], UseModels = useModels };
}
