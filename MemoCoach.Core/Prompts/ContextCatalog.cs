using MemoCoach.Core.Configuration;

namespace MemoCoach.Core.Prompts;

/// <summary>Who reads the memos and why (<c>context.yaml</c>).</summary>
public sealed record ContextCatalog
{
    /// <summary>The readers that a memo is graded for.</summary>
    public required Localized Audience { get; init; }

    /// <summary>What they want from a memo.</summary>
    public required Localized Purpose { get; init; }
}
