using MemoCoach.Core.Llm;
using MemoCoach.Core.Prompts;
using MemoCoach.Core.Rubrics;

namespace MemoCoach.Core.Configuration;

/// <summary>The validated documents of the <c>config</c> folder, as one immutable snapshot.</summary>
public sealed record CoachConfiguration
{
    /// <summary>
    /// SHA-256 over the documents, lower-case hexadecimal: names the configuration an evaluation was made with. Environment variables, which lie
    /// over the documents, do not count.
    /// </summary>
    public required string Version { get; init; }

    /// <summary>The version's number in the database; <see langword="null"/> for a configuration that was read from files or drafted.</summary>
    public int? Number { get; init; }

    /// <summary><c>rubric.yaml</c>.</summary>
    public required Rubric Rubric { get; init; }

    /// <summary><c>frameworks.yaml</c>.</summary>
    public required FrameworkCatalog Frameworks { get; init; }

    /// <summary><c>context.yaml</c>.</summary>
    public required ContextCatalog Context { get; init; }

    /// <summary><c>prompt.yaml</c>.</summary>
    public required PromptTemplates Prompt { get; init; }

    /// <summary><c>llm.yaml</c>.</summary>
    public required LlmConfiguration Llm { get; init; }

    /// <summary><c>auth.yaml</c>.</summary>
    public required AuthConfiguration Auth { get; init; }

    /// <summary><c>limits.yaml</c>.</summary>
    public required LimitsConfiguration Limits { get; init; }
}
