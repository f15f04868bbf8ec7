using MemoCoach.Core.Accounts;

namespace MemoCoach.Core.Configuration.Versions;

/// <summary>What an administrator wants to change.</summary>
/// <param name="Texts">The new YAML by file name.</param>
/// <param name="BaseVersion">The number of the version that the administrator began with.</param>
/// <param name="Author">The administrator.</param>
/// <param name="Reason">Why.</param>
/// <param name="IsReturn">The texts were in force before: no replay is asked for, so that a mistake can be undone at once.</param>
public sealed record ConfigurationEdit(IReadOnlyDictionary<string, string> Texts, int BaseVersion, Actor Author, string Reason, bool IsReturn = false);
