using MemoCoach.Core.Configuration;
using MemoCoach.Core.Debugging;

namespace MemoCoach.Core.Coaching;

/// <summary>A memo to evaluate and what to evaluate it against.</summary>
/// <param name="EvaluationId">The evaluation, for logs and records.</param>
/// <param name="Title">What the writer called the memo.</param>
/// <param name="Text">The memo exactly as submitted.</param>
/// <param name="Language">The language to answer in.</param>
/// <param name="Configuration">The configuration in force when the evaluation began.</param>
public sealed record CoachingRequest(
    Guid EvaluationId,
    string? Title,
    string Text,
    MemoLanguage Language,
    CoachConfiguration Configuration)
{
    /// <summary>Whose budget a model's price counts against, if a writer's.</summary>
    public Guid? WriterId { get; init; }

    /// <summary>Where to note what models are asked and answer, while debug mode is on.</summary>
    internal DebugNotes? Notes { get; init; }
}
