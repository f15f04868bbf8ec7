using MemoCoach.Core.Persistence.Entities;

namespace MemoCoach.Core.Configuration.Versions;

/// <summary>What became of an administrator's change.</summary>
/// <param name="Saved">The new active version, if it was saved.</param>
/// <param name="Problems">What is wrong with the documents; nothing was saved if there is any.</param>
/// <param name="Overtaken">The active version, if somebody else changed the same document since the administrator began; nothing was saved.</param>
public sealed record EditOutcome(ConfigurationVersion? Saved, IReadOnlyList<ConfigurationProblem> Problems, ConfigurationVersion? Overtaken);
