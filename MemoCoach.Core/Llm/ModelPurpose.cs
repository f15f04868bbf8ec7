namespace MemoCoach.Core.Llm;

/// <summary>What models are called for; each has its route.</summary>
public enum ModelPurpose
{
    /// <summary>To evaluate a memo for its writer.</summary>
    Evaluation,

    /// <summary>To answer a writer's message.</summary>
    Chat,
}
