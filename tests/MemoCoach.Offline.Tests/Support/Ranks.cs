namespace MemoCoach.Offline.Tests.Support;

/// <summary>Rank correlation after Spearman, and with a third measure held constant.</summary>
internal static class Ranks
{
    public static double Correlation(IReadOnlyList<double> one, IReadOnlyList<double> other) => Pearson(Of(one), Of(other));

    /// <summary>Partial correlation of first order.</summary>
    public static double Partial(IReadOnlyList<double> one, IReadOnlyList<double> other, IReadOnlyList<double> constant)
    {
        var (both, first, second) = (Correlation(one, other), Correlation(one, constant), Correlation(other, constant));
        return (both - (first * second)) / Math.Sqrt((1 - (first * first)) * (1 - (second * second)));
    }

    private static List<double> Of(IReadOnlyList<double> values) =>
        [.. values.Select(value => values.Count(other => other < value) + ((values.Count(other => other == value) + 1) / 2.0))];

    private static double Pearson(List<double> one, List<double> other)
    {
        var (mean, otherMean) = (one.Average(), other.Average());
        var covariance = one.Zip(other).Sum(pair => (pair.First - mean) * (pair.Second - otherMean));
        return covariance / Math.Sqrt(one.Sum(value => Math.Pow(value - mean, 2)) * other.Sum(value => Math.Pow(value - otherMean, 2)));
    }
}
