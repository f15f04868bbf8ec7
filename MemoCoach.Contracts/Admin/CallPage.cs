using System.Text.Json.Serialization;

namespace MemoCoach.Contracts.Admin;

/// <summary>Answer of <c>GET /api/v1/admin/calls</c>.</summary>
/// <param name="Items">Calls of model providers, newest first.</param>
/// <param name="Next">Value of <c>before</c> for the next page; <see langword="null"/> on the last.</param>
public sealed record CallPage(IReadOnlyList<CallLine> Items, Guid? Next);

/// <summary>One call of a model provider: what explains it, but neither prompt nor answer nor key.</summary>
public sealed record CallLine
{
    /// <summary>The call; version 7, so that ids sort by time.</summary>
    public required Guid Id { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>What for: <c>evaluation</c> or <c>chat</c>.</summary>
    public required string Purpose { get; init; }

    /// <summary>The evaluation that it was made for or talks about; of a replay the replayed memo.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>Whether there still is an evaluation with that id.</summary>
    public required bool HasEvaluation { get; init; }

    /// <summary>The writer whose budget it counts against; <see langword="null"/> for a replay.</summary>
    public required Guid? WriterId { get; init; }

    /// <summary>The provider's name in <c>llm.yaml</c>.</summary>
    public required string Provider { get; init; }

    /// <summary>The model.</summary>
    public required string Model { get; init; }

    /// <summary>Where the key came from, such as <c>env:OPENAI_API_KEY</c>.</summary>
    public required string KeyName { get; init; }

    /// <summary>Which try with this provider it was, from 1.</summary>
    public required int Attempt { get; init; }

    /// <summary>How it stands.</summary>
    public required CallStatus Status { get; init; }

    /// <summary>How it failed, such as <c>RateLimited</c>; <see langword="null"/> if it did not.</summary>
    public required string? Error { get; init; }

    /// <summary>Tokens of the prompt, if the provider told.</summary>
    public required long? InputTokens { get; init; }

    /// <summary>Tokens of the answer, if the provider told.</summary>
    public required long? OutputTokens { get; init; }

    /// <summary>US dollars; 0 while it runs.</summary>
    public required decimal CostUsd { get; init; }

    /// <summary>US dollars that were set aside for it.</summary>
    public required decimal ReservedUsd { get; init; }

    /// <summary>Whether nobody told what it took, so that what was set aside counts.</summary>
    public required bool IsEstimated { get; init; }

    /// <summary>Milliseconds that it took.</summary>
    public required long? LatencyMilliseconds { get; init; }

    /// <summary>Milliseconds until the answer began.</summary>
    public required long? FirstTokenMilliseconds { get; init; }

    /// <summary>SHA-256 of the configuration it was made with.</summary>
    public required string ConfigurationVersion { get; init; }

    /// <summary>SHA-256 of the whole prompt.</summary>
    public required string PromptHash { get; init; }

    /// <summary>The trace it is part of; <see langword="null"/> where none was recorded.</summary>
    public required string? TraceId { get; init; }
}

/// <summary>How a call stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CallStatus>))]
public enum CallStatus
{
    /// <summary>It is under way.</summary>
    [JsonStringEnumMemberName("running")] Running,

    /// <summary>It brought a whole answer.</summary>
    [JsonStringEnumMemberName("succeeded")] Succeeded,

    /// <summary>It did not.</summary>
    [JsonStringEnumMemberName("failed")] Failed,
}
