namespace MemoCoach.Core.Persistence.Entities;

/// <summary>A request that the API answered with 500: what the operator needs to find it in the traces, and nothing of the request's content.</summary>
public sealed class Fault
{
    /// <summary>The fault; version 7, so that ids sort by time.</summary>
    public Guid Id { get; init; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The operation, such as <c>POST /api/v1/evaluations/{id:guid}/cancel</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>The exception's type.</summary>
    public required string Kind { get; init; }

    /// <summary>The trace (W3C, 32 lower-case hexadecimal digits), which the answer named too.</summary>
    public string? TraceId { get; init; }
}
