using System.Globalization;

namespace MemoCoach.LoopbackModels;

/// <summary>How the server treats one request. Written <c>kind</c> or <c>kind:value</c>, such as <c>429:2</c>.</summary>
public sealed record Behaviour(BehaviourKind Kind, string? Value = null)
{
    /// <summary>An answer that fits.</summary>
    public static Behaviour Good { get; } = new(BehaviourKind.Good);

    /// <summary>Reads one behaviour. A bare status code is short for <c>status:CODE</c>; <c>429:2</c> sends Retry-After: 2.</summary>
    public static Behaviour Parse(string text)
    {
        var parts = text.Trim().Split(':', 2);
        if (int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            return new(BehaviourKind.Status, text.Trim());
        }

        return Enum.TryParse<BehaviourKind>(parts[0].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var kind)
            ? new(kind, parts.Length == 2 ? parts[1] : null)
            : throw new FormatException($"\"{text}\" is no behaviour. Known: a status such as 503 or 429:RETRY-AFTER, {string.Join(", ", Enum.GetNames<BehaviourKind>()).ToLowerInvariant()}.");
    }

    /// <summary>Reads a list with commas between: one behaviour for each request in turn, the last one for all that follow.</summary>
    public static IReadOnlyList<Behaviour> ParseAll(string text) => [.. text.Split(',').Select(Parse)];
}
