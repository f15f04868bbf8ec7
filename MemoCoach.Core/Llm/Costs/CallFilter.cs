using MemoCoach.Contracts.Admin;

namespace MemoCoach.Core.Llm.Costs;

/// <summary>Which calls are looked for; what is absent does not matter.</summary>
public sealed record CallFilter
{
    /// <summary>The provider's name in <c>llm.yaml</c>.</summary>
    public string? Provider { get; init; }

    /// <summary>The model.</summary>
    public string? Model { get; init; }

    /// <summary>How they stand.</summary>
    public CallStatus? Status { get; init; }

    /// <summary>The day (of UTC) on which they began.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The evaluation that they were made for or talk about.</summary>
    public Guid? EvaluationId { get; init; }

    /// <summary>The trace that they are part of.</summary>
    public string? TraceId { get; init; }
}
