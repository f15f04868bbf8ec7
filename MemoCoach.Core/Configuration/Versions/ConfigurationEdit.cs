namespace MemoCoach.Core.Configuration.Versions;

/// <summary>What an administrator wants to change.</summary>
/// <param name="Texts">The new YAML by file name.</param>
/// <param name="BaseVersion">The number of the version that the administrator began with.</param>
/// <param name="Author">The administrator.</param>
/// <param name="Reason">Why.</param>
public sealed record ConfigurationEdit(IReadOnlyDictionary<string, string> Texts, int BaseVersion, string Author, string Reason);
