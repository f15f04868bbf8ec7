using System.Globalization;
using MemoCoach.Core.Llm;

namespace MemoCoach.Gateway.Tests.Faults;

/// <summary>A fault's line.</summary>
internal sealed record ScorecardLine(Fault Fault, FaultOutcome Evaluation, TimeSpan EvaluationTime, FaultOutcome? Chat, TimeSpan ChatTime)
{
    private string ChatCell => Chat is null ? "-" : $"{Chat} | {Seconds(ChatTime)}";

    public override string ToString() => $"| {Fault.Name} | {Evaluation} | {Seconds(EvaluationTime)} | {(Chat is null ? "- | -" : ChatCell)} |";

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
}

/// <summary>Writes what the fault table measured to the folder that MEMOCOACH_SCORECARDS names, a file for each protocol; nowhere without it.</summary>
internal static class Scorecard
{
    public static async Task KeepAsync(LlmProtocol protocol, IEnumerable<ScorecardLine> lines)
    {
        if (Environment.GetEnvironmentVariable("MEMOCOACH_SCORECARDS") is not { Length: > 0 } folder)
        {
            return;
        }

        string[] head = [$"{protocol}:", "", "| fault | evaluation | s | chat | s |", "|---|---|---:|---|---:|"];
        await File.WriteAllLinesAsync(Path.Combine(folder, $"scorecard-{protocol}.md"), [.. head, .. lines.Select(line => line.ToString()), ""]);
    }
}
