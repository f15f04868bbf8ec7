using System.Globalization;
using MemoCoach.Contracts.Admin;

namespace MemoCoach.Core.SelfTests;

/// <summary>Compares another machine's clock with this one's.</summary>
internal static class Clocks
{
    private static readonly TimeSpan Allowed = TimeSpan.FromSeconds(2);

    /// <summary>How far a clock is from this one at least: it was read somewhere between two moments of this one.</summary>
    public static string Compare(DateTimeOffset before, DateTimeOffset there, DateTimeOffset after)
    {
        var apart = there < before ? there - before : there > after ? there - after : TimeSpan.Zero;
        var shown = string.Create(CultureInfo.InvariantCulture, $"{apart.TotalMilliseconds:+0;-0;0} ms");
        return apart.Duration() <= Allowed ? shown : throw new SelfTestException(SelfTestFault.ClockApart, shown);
    }
}
