using MemoCoach.Core.Persistence.Entities;

namespace MemoCoach.Core.Configuration.Versions;

/// <summary>What became of an administrator's change.</summary>
/// <param name="Saved">The new active version, if it was saved.</param>
/// <param name="Problems">What is wrong with the documents; nothing was saved if there is any.</param>
/// <param name="Overtaken">The active version, if somebody else changed the same document since the administrator began; nothing was saved.</param>
/// <param name="ShiftRefusal">Why a replay must come first, as a sentence; nothing was saved.</param>
public sealed record EditOutcome(
    ConfigurationVersion? Saved = null, IReadOnlyList<ConfigurationProblem>? Problems = null, ConfigurationVersion? Overtaken = null, string? ShiftRefusal = null);
