namespace MemoCoach.Core.Configuration;

/// <summary>The configuration that the process started with.</summary>
internal sealed record LoadedConfiguration(CoachConfiguration Current) : ICoachConfigurationSource;
