using System.Collections.Concurrent;

namespace MemoCoach.Bench;

/// <summary>Durations in milliseconds, by kind of request.</summary>
internal sealed class Times
{
    public ConcurrentBag<double> Submits { get; } = [];

    public ConcurrentBag<double> Reads { get; } = [];

    public ConcurrentBag<double> Results { get; } = [];

    public int Count => Submits.Count + Reads.Count;

    public static void Print(string name, IReadOnlyCollection<double> durations)
    {
        var sorted = durations.Order().ToArray();
        double At(double share) => sorted[(int)(share * (sorted.Length - 1))];
        Console.WriteLine($"| {name} | {At(0.5):0.0} | {At(0.95):0.0} | {At(0.99):0.0} |");
    }
}
