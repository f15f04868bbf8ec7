using System.Collections.Concurrent;

namespace MemoCoach.LocalRunner.Running;

/// <summary>The merged log: every line goes to the console under its resource's name, and to that resource's tail.</summary>
internal sealed class LogBook(TextWriter console, bool coloured = false)
{
    // Readable on dark and light terminals; no red, which is for errors.
    private static readonly int[] s_colours = [32, 33, 34, 35, 36, 92, 94, 95, 96];
    private readonly ConcurrentDictionary<string, LogTail> _tails = new();
    private readonly ConcurrentDictionary<string, int> _colourOf = new();
    private readonly Lock _console = new();
    private int _width;

    /// <summary>A log for the terminal, in colour only where one looks at it (https://no-color.org).</summary>
    public static LogBook ForTerminal() =>
        new(Console.Out, !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")));

    /// <summary>Sets the width of the names' column.</summary>
    public void AlignTo(IEnumerable<string> names) => _width = names.Select(n => n.Length).DefaultIfEmpty().Max();

    public void Write(string resource, string line)
    {
        _tails.GetOrAdd(resource, _ => new LogTail()).Add(line);
        Print($"{Paint(resource)} | {line}");
    }

    /// <summary>A line of the AppHost itself, without a resource's name.</summary>
    public void Print(string line)
    {
        lock (_console)
        {
            console.WriteLine(line);
        }
    }

    public IReadOnlyList<LogLine> After(string resource, long sequence) =>
        _tails.TryGetValue(resource, out var tail) ? tail.After(sequence) : [];

    private string Paint(string resource)
    {
        var name = resource.PadRight(_width);
        return coloured
            ? $"\e[{_colourOf.GetOrAdd(resource, _ => s_colours[_colourOf.Count % s_colours.Length])}m{name}\e[0m"
            : name;
    }
}
