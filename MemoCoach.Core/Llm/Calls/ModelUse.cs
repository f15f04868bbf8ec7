namespace MemoCoach.Core.Llm.Calls;

/// <summary>What models are asked for.</summary>
/// <param name="Purpose">What for; names the route.</param>
/// <param name="SubjectId">The evaluation or conversation that it is part of.</param>
/// <param name="Llm">The providers and routes.</param>
internal sealed record ModelUse(ModelPurpose Purpose, Guid SubjectId, LlmConfiguration Llm)
{
    /// <summary>The way through the providers.</summary>
    public LlmRoute Route { get; } = Llm.RouteOf(Purpose);

    /// <summary>Who reads along, if somebody does.</summary>
    public IAnswerSink? Sink { get; init; }
}
