using System.Globalization;
using System.Text;
using System.Text.Json;
using MemoCoach.Core.Coaching;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Rubrics;

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
            ["rubric"] = RubricText(configuration.Rubric, language),
            ["frameworks"] = FrameworksText(configuration.Frameworks, language),
            ["context"] = $"{configuration.Context.Audience.In(language)}\n{configuration.Context.Purpose.In(language)}",
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

    private static string RubricText(Rubric rubric, MemoLanguage language)
    {
        var text = new StringBuilder();
        foreach (var criterion in rubric.Criteria)
        {
            text.Append(CultureInfo.InvariantCulture, $"## {criterion.Id}: {criterion.Name.In(language)} ({criterion.Weight} %)\n{criterion.Description.In(language)}\n");
            foreach (var level in criterion.Levels.OrderBy(level => level.Score))
            {
                text.Append(CultureInfo.InvariantCulture, $"{level.Score}: {level.Guidance.In(language)}\n");
            }
        }

        return text.ToString().TrimEnd();
    }

    private static string FrameworksText(FrameworkCatalog catalog, MemoLanguage language) =>
        string.Join('\n', catalog.Frameworks.Select(framework => $"- {framework.Name.In(language)}: {framework.Summary.In(language)}"));
}
