using MemoCoach.Contracts.Evaluations;

namespace MemoCoach.Web.Components.Detail;

/// <summary>Which comments to show.</summary>
internal static class SegmentFilter
{
    /// <summary>Indexes of the comments about a criterion; of all where none is named.</summary>
    public static IReadOnlyList<int> Indexes(IReadOnlyList<SegmentResult> segments, string criterion) =>
        [.. Enumerable.Range(0, segments.Count).Where(index => criterion.Length == 0 || segments[index].CriterionId == criterion)];
}
