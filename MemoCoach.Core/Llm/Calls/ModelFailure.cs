namespace MemoCoach.Core.Llm.Calls;

/// <summary>How a model call ended without a usable answer.</summary>
internal enum ModelFailure
{
    /// <summary>No connection: refused, name not found, no answer to the connection request.</summary>
    Unreachable,

    /// <summary>The connection or the answer broke off, or was not the protocol's.</summary>
    Broken,

    /// <summary>No whole answer within the call's time.</summary>
    TimedOut,

    /// <summary>429.</summary>
    RateLimited,

    /// <summary>408 or 5xx, overload among them.</summary>
    Unavailable,

    /// <summary>Not called: a budget has no room for its worst-case price.</summary>
    BudgetExhausted,

    /// <summary>Not called: it failed too often of late.</summary>
    CircuitOpen,

    /// <summary>Not called: its limits, or all its keys, leave no room in time.</summary>
    NoPermit,

    /// <summary>401, 402 or 403, or the key's quota is used up.</summary>
    KeyRefused,

    /// <summary>Any other status but success: the same request would be refused again.</summary>
    RequestRefused,

    /// <summary>The prompt is too long for the model.</summary>
    ContextTooLong,

    /// <summary>An answer without text.</summary>
    Empty,

    /// <summary>Stopped at the most tokens of an answer.</summary>
    Truncated,

    /// <summary>Withheld by the provider's content filter.</summary>
    Filtered,

    /// <summary>The answer broke the schema, and so did the mended one.</summary>
    SchemaBroken,

    /// <summary>The route's time was over.</summary>
    OutOfTime,

    /// <summary>A failure of the client library that none of the others describes.</summary>
    Unexpected,
}

/// <summary>Questions about a <see cref="ModelFailure"/>.</summary>
internal static class ModelFailureExtensions
{
    /// <summary>Whether the same call may well succeed a moment later. A timeout may too, but there would be no time left for another provider.</summary>
    public static bool IsTransient(this ModelFailure failure) => failure
        is ModelFailure.Unreachable or ModelFailure.Broken or ModelFailure.RateLimited or ModelFailure.Unavailable or ModelFailure.Empty;

    /// <summary>Whether it speaks against the provider as a whole, so that the breaker counts it.</summary>
    public static bool IsProvidersFault(this ModelFailure failure) => failure
        is ModelFailure.Unreachable or ModelFailure.Broken or ModelFailure.TimedOut or ModelFailure.Unavailable;
}
