using System.Text.Json.Serialization;

namespace MemoCoach.Contracts.Admin;

/// <summary>Answer of <c>GET /api/v1/admin/errors</c>.</summary>
/// <param name="Groups">Failures by their code, the most frequent first.</param>
public sealed record ErrorReport(IReadOnlyList<FailureGroup> Groups);

/// <summary>Failures of the same kind.</summary>
/// <param name="Source">What failed.</param>
/// <param name="Code">Of evaluations and faults one of the problem codes, of model calls how they failed, such as <c>RateLimited</c>.</param>
/// <param name="Count">How many.</param>
/// <param name="FirstAt">When it was first seen.</param>
/// <param name="LastAt">When it was last seen.</param>
/// <param name="Latest">The last of them, the newest first.</param>
public sealed record FailureGroup(
    FailureSource Source, string Code, int Count, DateTimeOffset? FirstAt, DateTimeOffset? LastAt, IReadOnlyList<FailureLine> Latest);

/// <summary>One failure.</summary>
/// <param name="At">When.</param>
/// <param name="EvaluationId">The evaluation behind it; <see langword="null"/> if it was none.</param>
/// <param name="TraceId">The trace it is part of.</param>
/// <param name="Detail">More about it: provider and model of a call, operation and exception of a fault.</param>
public sealed record FailureLine(DateTimeOffset? At, Guid? EvaluationId, string? TraceId, string? Detail);

/// <summary>What failed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FailureSource>))]
public enum FailureSource
{
    /// <summary>An evaluation ended with an error.</summary>
    [JsonStringEnumMemberName("evaluation")] Evaluation,

    /// <summary>A call of a model provider brought no whole answer; its evaluation may have succeeded all the same.</summary>
    [JsonStringEnumMemberName("call")] Call,

    /// <summary>A request was answered with 500.</summary>
    [JsonStringEnumMemberName("request")] Request,
}

/// <summary>Answer of <c>GET /api/v1/admin/traces/{traceId}</c>: what is recorded of one trace.</summary>
/// <param name="TraceId">The trace.</param>
/// <param name="Evaluations">Evaluations that it submitted.</param>
/// <param name="Calls">Calls of model providers within it.</param>
/// <param name="Faults">Requests within it that were answered with 500.</param>
public sealed record TraceView(string TraceId, IReadOnlyList<TracedEvaluation> Evaluations, IReadOnlyList<CallLine> Calls, IReadOnlyList<FailureLine> Faults);

/// <summary>An evaluation that was found by its trace.</summary>
/// <param name="Id">The evaluation.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="ErrorCode">Why it failed.</param>
/// <param name="AcceptedAt">When it was accepted.</param>
public sealed record TracedEvaluation(Guid Id, Evaluations.EvaluationStatus Status, string? ErrorCode, DateTimeOffset AcceptedAt);
