using MemoCoach.Core.Configuration;
using MemoCoach.Core.Debugging;

namespace MemoCoach.Core.Llm.Calls;

/// <summary>What models are asked for.</summary>
/// <param name="Purpose">What for; names the route.</param>
/// <param name="SubjectId">The evaluation or conversation that it is part of.</param>
/// <param name="WriterId">Whose budget it counts against, if a writer's.</param>
/// <param name="Configuration">The configuration in force.</param>
internal sealed record ModelUse(ModelPurpose Purpose, Guid SubjectId, Guid? WriterId, CoachConfiguration Configuration)
{
    /// <summary>The providers and routes.</summary>
    public LlmConfiguration Llm => Configuration.Llm;

    /// <summary>The way through the providers.</summary>
    public LlmRoute Route { get; } = Configuration.Llm.RouteOf(Purpose);

    /// <summary>Who reads along, if somebody does.</summary>
    public IAnswerSink? Sink { get; init; }

    /// <summary>Where to note each call word for word, while debug mode is on.</summary>
    public DebugNotes? Notes { get; init; }
}
