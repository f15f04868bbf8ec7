using MemoCoach.Contracts.Progress;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Progress;

/// <summary>What comes back again and again, and how often memos are evaluated.</summary>
public sealed partial class Habits
{
    private const int MostPeriods = 12;

    /// <summary>What to show.</summary>
    [Parameter, EditorRequired]
    public required ProgressResponse Progress { get; set; }

    private IEnumerable<PeriodCount> Recent => Progress.Frequency.TakeLast(MostPeriods).Reverse();

    private decimal ShareOf(PeriodCount period) => 100m * period.Count / Progress.Frequency.Max(other => other.Count);
}
