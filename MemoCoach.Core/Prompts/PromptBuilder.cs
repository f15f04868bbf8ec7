using System.Text.Json;
using MemoCoach.Core.Coaching;
using MemoCoach.Core.Configuration;

namespace MemoCoach.Core.Prompts;

/// <summary>Fills the templates of <c>prompt.yaml</c>.</summary>
public static class PromptBuilder
{
    /// <summary>Builds the request to evaluate a memo. The same memo and configuration give the same prompt.</summary>
    /// <param name="request">The memo and the configuration.</param>
    /// <param name="schema">The answer's JSON schema.</param>
    /// <returns>The prompt.</returns>
    public static EvaluationPrompt Evaluation(CoachingRequest request, JsonElement schema)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (configuration, language) = (request.Configuration, request.Language);
        var marker = MemoMarker.For(request.Text, request.Title);
        var body = PromptText.Fill(configuration.Prompt.Evaluation.In(language), new Dictionary<string, string>
        {
            ["rubric"] = PromptSections.Rubric(configuration.Rubric, language),
            ["frameworks"] = PromptSections.Frameworks(configuration.Frameworks, language),
            ["context"] = PromptSections.Context(configuration.Context, language),
            ["schema"] = schema.GetRawText(),
            ["marker"] = marker.Value,
            ["title"] = marker.Enclose("TITLE", request.Title ?? ""),
            ["memo"] = marker.Enclose("MEMO", request.Text),
        });
        return new(configuration.Prompt.System.In(language), body);
    }

    /// <summary>Builds the request to mend an answer.</summary>
    /// <param name="templates">The templates.</param>
    /// <param name="language">The language of the conversation.</param>
    /// <param name="errors">What is wrong with the answer.</param>
    /// <returns>The message.</returns>
    public static string Repair(PromptTemplates templates, MemoLanguage language, IEnumerable<string> errors)
    {
        ArgumentNullException.ThrowIfNull(templates);
        return PromptText.Fill(templates.Repair.In(language), new Dictionary<string, string> { ["errors"] = string.Join('\n', errors.Select(error => $"- {error}")) });
    }
}
