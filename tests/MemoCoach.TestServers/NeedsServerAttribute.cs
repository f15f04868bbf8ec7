namespace MemoCoach.TestServers;

/// <summary>
/// Says what the <see cref="ServerFactAttribute"/> tests of a class, or one of them, need. Where that is absent they are skipped;
/// under CI=true they run, and fail with the reason.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public abstract class NeedsServerAttribute(string? absence) : Attribute
{
    /// <summary>Why to skip; null to run.</summary>
    public string? SkipReason { get; } =
        string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase) ? null : absence;
}
