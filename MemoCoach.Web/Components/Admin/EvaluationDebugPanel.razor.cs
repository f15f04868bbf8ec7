using MemoCoach.Contracts.Admin;
using MemoCoach.Web.Components.Common;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Admin;

/// <summary>How an evaluation came about: stages, prompts and answers word for word, calls.</summary>
public sealed partial class EvaluationDebugPanel
{
    /// <summary>The evaluation.</summary>
    [Parameter, EditorRequired]
    public required EvaluationDebug Evaluation { get; set; }

    private IEnumerable<(string Name, string Value)> Facts =>
        new (string Name, string? Value)[]
        {
            (T["Calls.Evaluation"], Evaluation.Id.ToString()),
            (T["Calls.Status"], T[$"Status.{Evaluation.Status}"]),
            (T["Debug.Coach"], Evaluation.Coach is { } coach ? $"{coach.Provider} · {coach.Model}" : null),
            (T["Debug.Attempts"], Evaluation.Attempts.ToString(System.Globalization.CultureInfo.CurrentCulture)),
            (T["Debug.Accepted"], Times.Moment(Evaluation.AcceptedAt)),
            (T["Debug.Finished"], Evaluation.FinishedAt is { } at ? Times.Moment(at) : null),
            (T["Debug.Error"], Evaluation.ErrorCode is { } code ? $"{code}: {Say("Problem", code)}" : null),
            (T["Calls.Trace"], Evaluation.TraceId),
            (T["Calls.Configuration"], Evaluation.ConfigurationVersion),
        }.Where(fact => fact.Value is not null).Select(fact => (fact.Name, fact.Value!));

    private string Describe(DebugCall call) =>
        Evaluation.Calls.FirstOrDefault(line => line.Id == call.CallId) is { } line
            ? $"{line.Provider} · {line.Model} · {Failure(call) ?? AdminText.Milliseconds(line.LatencyMilliseconds)}"
            : Failure(call) ?? "";

    private string? Failure(DebugCall call) => call.Failure is { } failure ? Say("Calls.Failure", failure) : null;

    private string RoleOf(DebugMessage message) => Say("Debug.Role", message.Role);

    private string Say(string group, string name) => Term.Say(T, group, name) ?? name;
}
