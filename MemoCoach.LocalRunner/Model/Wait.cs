namespace MemoCoach.LocalRunner;

/// <summary>A resource that must be ready, or done with <paramref name="ExitCode"/>, before another starts.</summary>
internal sealed record Wait(IResource On, int? ExitCode)
{
    public bool ForCompletion => ExitCode is not null;
}
