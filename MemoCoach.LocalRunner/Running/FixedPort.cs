namespace MemoCoach.LocalRunner.Running;

/// <summary>A port that people may rely on.</summary>
/// <param name="Owner">The resource that listens there.</param>
/// <param name="Port">The TCP port on this machine.</param>
internal sealed record FixedPort(string Owner, int Port);
