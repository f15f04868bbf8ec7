using MemoCoach.Core.Llm;

namespace MemoCoach.Core.Persistence.Entities;

/// <summary>
/// One call of a model provider: written before the call with its worst-case price, settled after it. Holds neither prompt nor answer nor key,
/// and outlives what it was made for, so that what was spent can always be told.
/// </summary>
public sealed class LlmCall
{
    /// <summary>The call; version 7, so that ids sort by time.</summary>
    public Guid Id { get; init; }

    /// <summary>What for.</summary>
    public ModelPurpose Purpose { get; init; }

    /// <summary>The evaluation or conversation that it was made for.</summary>
    public Guid SubjectId { get; init; }

    /// <summary>The writer whose budget it counts against, if one.</summary>
    public Guid? WriterId { get; init; }

    /// <summary>The provider's name in <c>llm.yaml</c>.</summary>
    public required string Provider { get; init; }

    /// <summary>The model.</summary>
    public required string Model { get; init; }

    /// <summary>Where the key came from, such as <c>env:OPENAI_API_KEY</c>; never the key.</summary>
    public required string KeyName { get; init; }

    /// <summary>The configuration it was made with.</summary>
    public required string ConfigurationVersion { get; init; }

    /// <summary>SHA-256 of the whole prompt, lower-case hexadecimal.</summary>
    public required string PromptHash { get; init; }

    /// <summary>The trace it is part of (W3C, 32 lower-case hexadecimal digits); null where none was recorded.</summary>
    public string? TraceId { get; init; }

    /// <summary>Which try with this provider it was, from 1.</summary>
    public int Attempt { get; init; }

    /// <summary>When it began.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>Whether its cost is known.</summary>
    public LlmCallState State { get; set; }

    /// <summary>Until when its process counts as alive; after that it is settled at its reserved price.</summary>
    public DateTimeOffset LeaseUntil { get; init; }

    /// <summary>Its worst-case price in millionths of a US dollar.</summary>
    public long ReservedMicroDollars { get; init; }

    /// <summary>Its price in millionths of a US dollar; zero while reserved.</summary>
    public long CostMicroDollars { get; set; }

    /// <summary>Tokens of the prompt, if the provider told.</summary>
    public long? InputTokens { get; set; }

    /// <summary>Tokens of the answer, if the provider told.</summary>
    public long? OutputTokens { get; set; }

    /// <summary>Milliseconds that it took.</summary>
    public long? LatencyMilliseconds { get; set; }

    /// <summary>Milliseconds until the first piece of the answer.</summary>
    public long? FirstTokenMilliseconds { get; set; }

    /// <summary>How it failed, such as <c>RateLimited</c>; <c>Stopped</c> if its caller ended it; null if it went well.</summary>
    public string? Error { get; set; }
}

/// <summary>Whether a call's cost is known.</summary>
public enum LlmCallState
{
    /// <summary>It is under way: its worst-case price is set aside.</summary>
    Reserved,

    /// <summary>Its cost follows from what the provider counted, or nothing was charged.</summary>
    Settled,

    /// <summary>Nobody told what it took: its worst-case price counts.</summary>
    Estimated,
}
