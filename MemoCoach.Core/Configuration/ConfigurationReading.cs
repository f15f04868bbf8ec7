namespace MemoCoach.Core.Configuration;

/// <summary>What came of reading a whole configuration: either a configuration or problems.</summary>
/// <param name="Configuration">The configuration; <see langword="null"/> if there are problems.</param>
/// <param name="Problems">All problems, in the order of file, line and column; empty if there is a configuration.</param>
public sealed record ConfigurationReading(CoachConfiguration? Configuration, IReadOnlyList<ConfigurationProblem> Problems)
{
    /// <summary>The configuration, for a caller that cannot go on without it.</summary>
    /// <returns>The configuration.</returns>
    /// <exception cref="ConfigurationException">There are problems.</exception>
    public CoachConfiguration OrThrow() => Configuration ?? throw new ConfigurationException(Problems);
}
