namespace MemoCoach.Core.Prompts;

/// <summary>What a model is given to evaluate a memo.</summary>
/// <param name="System">The system message.</param>
/// <param name="Request">The request, memo included.</param>
public sealed record EvaluationPrompt(string System, string Request);
