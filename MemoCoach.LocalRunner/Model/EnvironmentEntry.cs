namespace MemoCoach.LocalRunner;

/// <summary>One statement about a project's environment.</summary>
internal abstract record EnvironmentEntry
{
    public sealed record Literal(string Name, string? Value) : EnvironmentEntry;

    public sealed record Parameter(string Name, ParameterResource Value) : EnvironmentEntry;

    public sealed record Reference(IReferencedResource Source) : EnvironmentEntry;
}
