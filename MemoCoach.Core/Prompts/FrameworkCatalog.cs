using MemoCoach.Core.Configuration;

namespace MemoCoach.Core.Prompts;

/// <summary>Communication methods that feedback refers to (<c>frameworks.yaml</c>).</summary>
public sealed record FrameworkCatalog
{
    /// <summary>The methods.</summary>
    [NotEmpty]
    public required IReadOnlyList<Framework> Frameworks { get; init; }
}

/// <summary>A named communication method, such as the Pyramid Principle.</summary>
public sealed record Framework
{
    /// <summary>Stable name, lower case with dashes.</summary>
    [Identifier]
    public required string Id { get; init; }

    /// <summary>Name for people.</summary>
    public required Localized Name { get; init; }

    /// <summary>What it advises.</summary>
    public required Localized Summary { get; init; }
}
