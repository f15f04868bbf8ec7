namespace MemoCoach.Core.Llm.Calls;

/// <summary>What models are asked for.</summary>
/// <param name="EvaluationId">The evaluation that it is part of.</param>
/// <param name="Llm">The providers.</param>
/// <param name="Route">The way through them.</param>
internal sealed record ModelUse(Guid EvaluationId, LlmConfiguration Llm, LlmRoute Route);
