namespace MemoCoach.Core.Configuration;

/// <summary>Gives the active configuration. Ask at the start of each piece of work and keep the answer to its end, so that one evaluation sees one version.</summary>
public interface ICoachConfigurationSource
{
    /// <summary>The active configuration; another snapshot once another version is activated.</summary>
    CoachConfiguration Current { get; }
}
