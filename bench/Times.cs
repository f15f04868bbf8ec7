using System.Collections.Concurrent;

namespace MemoCoach.Bench;

/// <summary>Durations in milliseconds, by kind of request.</summary>
internal sealed class Times
{
    /// <summary>Those that all clients send at the same instant.</summary>
    public ConcurrentBag<double> FirstSubmits { get; } = [];

    public ConcurrentBag<double> Submits { get; } = [];

    public ConcurrentBag<double> Reads { get; } = [];

    public ConcurrentBag<double> Results { get; } = [];

    public ConcurrentBag<double> Chats { get; } = [];

    public int Count => FirstSubmits.Count + Submits.Count + Reads.Count;

    public static void Print(string name, IReadOnlyCollection<double> durations)
    {
        var (median, most, nearlyAll) = Percentiles(durations);
        Console.WriteLine($"| {name} | {median:0.0} | {most:0.0} | {nearlyAll:0.0} |");
    }

    /// <summary>The 50th, 95th and 99th percentile in one table cell.</summary>
    public static string Text(IReadOnlyCollection<double> durations)
    {
        var (median, most, nearlyAll) = Percentiles(durations);
        return $"{median:0} / {most:0} / {nearlyAll:0}";
    }

    /// <summary>The 50th and 95th percentile.</summary>
    public static (double Median, double Most) MedianAndMost(IReadOnlyCollection<double> durations)
    {
        var (median, most, _) = Percentiles(durations);
        return (median, most);
    }

    private static (double Median, double Most, double NearlyAll) Percentiles(IReadOnlyCollection<double> durations)
    {
        var sorted = durations.Order().ToArray();
        double At(double share) => sorted.Length == 0 ? double.NaN : sorted[(int)(share * (sorted.Length - 1))];
        return (At(0.5), At(0.95), At(0.99));
    }
}
