using MemoCoach.Core.Configuration.Rules;
using MemoCoach.Core.Configuration.Yaml;
using MemoCoach.Core.Llm;
using MemoCoach.Core.Prompts;
using MemoCoach.Core.Rubrics;

namespace MemoCoach.Core.Configuration;

/// <summary>A document of the configuration: its file name, its record and the rules beyond the record's shape.</summary>
internal sealed record ConfigurationDocument(string FileName, Type Type, Action<ConfigNode, ICollection<ConfigurationProblem>> Rules)
{
    internal const string Rubric = "rubric.yaml";
    internal const string Frameworks = "frameworks.yaml";
    internal const string Context = "context.yaml";
    internal const string Prompt = "prompt.yaml";
    internal const string Llm = "llm.yaml";
    internal const string Auth = "auth.yaml";
    internal const string Limits = "limits.yaml";

    /// <summary>All documents.</summary>
    internal static IReadOnlyList<ConfigurationDocument> All(IReadOnlyCollection<string> signals) =>
    [
        new(Rubric, typeof(Rubric), (root, problems) => RubricRules.Check(root, signals, problems)),
        new(Frameworks, typeof(FrameworkCatalog), FrameworkRules.Check),
        new(Context, typeof(ContextCatalog), NoRules),
        new(Prompt, typeof(PromptTemplates), PromptRules.Check),
        new(Llm, typeof(LlmConfiguration), LlmRules.Check),
        new(Auth, typeof(AuthConfiguration), AuthRules.Check),
        new(Limits, typeof(LimitsConfiguration), LimitsRules.Check),
    ];

    private static void NoRules(ConfigNode root, ICollection<ConfigurationProblem> problems)
    {
    }
}
