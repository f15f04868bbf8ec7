namespace MemoCoach.Core.Offline.Signals;

/// <summary>The few curves that turn counts and shares into values from 0 to 1.</summary>
internal static class Scale
{
    /// <summary>Straight from 0 at <paramref name="zero"/> to 1 at <paramref name="one"/>, flat outside; falls when <paramref name="one"/> is the smaller.</summary>
    public static double Ramp(double value, double zero, double one) => Math.Clamp((value - zero) / (one - zero), 0, 1);

    /// <summary>Square root up to <paramref name="enough"/>: the first counts most, more than enough counts nothing.</summary>
    public static double Saturate(double count, double enough) => Math.Sqrt(Math.Clamp(count / enough, 0, 1));

    /// <summary>1 between the two inner bounds, falling to 0 at the outer ones.</summary>
    public static double Band(double value, double low, double from, double to, double high) =>
        Math.Min(Ramp(value, low, from), Ramp(value, high, to));
}
