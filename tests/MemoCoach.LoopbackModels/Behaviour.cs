using System.Globalization;

namespace MemoCoach.LoopbackModels;

/// <summary>How the server treats one request. Written <c>kind</c> or <c>kind:value</c>, such as <c>429:2</c>.</summary>
public sealed record Behaviour(BehaviourKind Kind, string? Value = null)
{
    /// <summary>All ways to write one.</summary>
    public const string Known =
        "good, slow:MILLISECONDS, a status such as 503 or 429:SECONDS or 429:+SECONDS (as a date), quota, too-long, silent, trickle, slow-first:MILLISECONDS, stall, cut, no-end, stream-error:STATUS, empty, garbage, stray, fenced, break-schema, misquote, obedient, biased, max-tokens, refusal, html";

    /// <summary>Reads one behaviour. A bare status code is short for <c>status:CODE</c>; <c>429:2</c> sends Retry-After: 2, and <c>429:+2</c> the date in two seconds.</summary>
    public static Behaviour Parse(string text)
    {
        var parts = text.Trim().Split(':', 2);
        if (int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            return new(BehaviourKind.Status, text.Trim());
        }

        var value = parts.Length == 2 ? parts[1] : null;
        return Enum.TryParse<BehaviourKind>(parts[0].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var kind) && (value is null) != NeedsValue(kind)
            ? new(kind, value)
            : throw new FormatException($"\"{text}\" is no behaviour. Known, with commas between for one request after the other: {Known}.");
    }

    /// <summary>Reads a list with commas between: one behaviour for each request in turn, the last one for all that follow.</summary>
    public static IReadOnlyList<Behaviour> ParseAll(string text) => [.. text.Split(',').Select(Parse)];

    private static bool NeedsValue(BehaviourKind kind) => kind is BehaviourKind.Slow or BehaviourKind.Status or BehaviourKind.SlowFirst or BehaviourKind.StreamError;
}
