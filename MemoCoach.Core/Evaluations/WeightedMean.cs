using MemoCoach.Contracts.Evaluations;

namespace MemoCoach.Core.Evaluations;

/// <summary>The overall score: always computed here, never by a model.</summary>
public static class WeightedMean
{
    /// <summary>Weighted arithmetic mean of the published scores, rounded half up to two decimals.</summary>
    /// <param name="criteria">The criteria with score and weight; at least one.</param>
    /// <returns>1.00 to 5.00.</returns>
    public static decimal Of(IReadOnlyList<CriterionResult> criteria)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        var total = criteria.Sum(criterion => criterion.Score * criterion.Weight);
        return Math.Round(total / criteria.Sum(criterion => criterion.Weight), 2, MidpointRounding.AwayFromZero);
    }
}
