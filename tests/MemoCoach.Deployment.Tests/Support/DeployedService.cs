namespace MemoCoach.Deployment.Tests.Support;

/// <summary>What a platform's files say of one service.</summary>
/// <param name="Variables">Its settings; one that comes from a file counts under its own name.</param>
/// <param name="Secrets">The secrets it can read.</param>
/// <param name="Ports">The ports it is reached by, inside.</param>
internal sealed record DeployedService(IReadOnlySet<string> Variables, IReadOnlySet<string> Secrets, IReadOnlySet<int> Ports)
{
    /// <summary><c>NAME_FILE</c> sets NAME (MemoCoach.ServiceDefaults).</summary>
    public static SortedSet<string> Settings(IEnumerable<string> variables) =>
        new(variables.Select(name => name.EndsWith("_FILE", StringComparison.Ordinal) ? name[..^"_FILE".Length] : name), StringComparer.Ordinal);
}
