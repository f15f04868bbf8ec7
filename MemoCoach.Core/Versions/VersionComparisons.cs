using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Versions;
using MemoCoach.Core.Evaluations;
using MemoCoach.Core.Progress;

namespace MemoCoach.Core.Versions;

/// <summary>Compares an evaluation with that of the version before. Only the writer sees it: a grader is never told of earlier versions' scores.</summary>
/// <param name="archive">The evaluations.</param>
/// <param name="history">The scores of their draft series.</param>
public sealed class VersionComparisons(EvaluationArchive archive, ScoreHistory history)
{
    /// <summary>Compares an evaluation that succeeded with the last one before it in its draft series that did.</summary>
    /// <param name="writerId">Whose they are.</param>
    /// <param name="evaluation">The later one.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>What changed; without a comparison if there is nothing earlier.</returns>
    public async Task<VersionComparison> CompareAsync(Guid writerId, EvaluationResponse evaluation, CancellationToken cancellationToken)
    {
        var series = await history.ReadSeriesAsync(writerId, evaluation, cancellationToken);
        var comparison = new VersionComparison { Series = series };
        return series is [.., var previous, _] && await archive.FindAsync(writerId, previous.EvaluationId, cancellationToken) is { } before
            ? Compare(comparison, before, evaluation)
            : comparison;
    }

    /// <summary>Compares two evaluations that succeeded.</summary>
    internal static VersionComparison Compare(VersionComparison comparison, EvaluationResponse before, EvaluationResponse after)
    {
        var diff = TextDiff.Between(before.Text, after.Text);
        return comparison with
        {
            PreviousEvaluationId = before.Id,
            PreviousVersion = before.Version,
            OverallChange = after.OverallScore - before.OverallScore,
            Criteria = Changes(before, after),
            Diff = diff,
            Suggestions = new FollowUp(before, after, diff).All(),
        };
    }

    private static IReadOnlyList<CriterionChange> Changes(EvaluationResponse before, EvaluationResponse after)
    {
        var earlier = before.Criteria.ToDictionary(criterion => criterion.Id, criterion => criterion.Score);
        var gone = before.Criteria.Where(criterion => !after.Criteria.Any(other => other.Id == criterion.Id));
        return
        [
            .. after.Criteria.Select(criterion => new CriterionChange(criterion.Id, criterion.Name, earlier.TryGetValue(criterion.Id, out var score) ? score : null, criterion.Score)),
            .. gone.Select(criterion => new CriterionChange(criterion.Id, criterion.Name, criterion.Score, null)),
        ];
    }
}
