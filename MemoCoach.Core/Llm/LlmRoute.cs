using System.ComponentModel.DataAnnotations;

namespace MemoCoach.Core.Llm;

/// <summary>The way of a request through the providers.</summary>
public sealed record LlmRoute
{
    /// <summary>Names of providers in order of preference; those that are not set up are skipped.</summary>
    public required IReadOnlyList<string> Providers { get; init; }

    /// <summary>Tries of one call with one provider before the next one's turn.</summary>
    [Range(1, 10)]
    public required int AttemptsPerProvider { get; init; }

    /// <summary>Milliseconds before the second try; doubled for each further one, with jitter. A provider's <c>Retry-After</c> takes its place.</summary>
    [Range(0, 60_000)]
    public required int RetryDelayMilliseconds { get; init; }

    /// <summary>
    /// Seconds that a call waits at most for a permit of the provider's limits, or for a key to come back; when it would take longer it is
    /// the next provider's turn.
    /// </summary>
    [Range(0.0, 600.0)]
    public decimal PermitTimeoutSeconds { get; init; } = 5;

    /// <summary>Seconds until the first piece of an answer; a call that takes longer is not tried again with the same provider.</summary>
    [Range(0.0, 600.0, MinimumIsExclusive = true)]
    public decimal FirstTokenTimeoutSeconds { get; init; } = 20;

    /// <summary>Seconds between two pieces of an answer; after a longer silence the call is given up, and not tried again with the same provider.</summary>
    [Range(0.0, 600.0, MinimumIsExclusive = true)]
    public decimal StallTimeoutSeconds { get; init; } = 10;

    /// <summary>Seconds that one call may take; a call that takes longer is not tried again with the same provider.</summary>
    [Range(0.0, 600.0, MinimumIsExclusive = true)]
    public required decimal CallTimeoutSeconds { get; init; }

    /// <summary>Seconds that all calls together may take before the offline coach's turn.</summary>
    [Range(0.0, 900.0, MinimumIsExclusive = true)]
    public required decimal TotalTimeoutSeconds { get; init; }

    /// <summary>Whether the offline coach answers when no provider does.</summary>
    public required bool OfflineFallback { get; init; }
}
