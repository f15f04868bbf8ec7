using System.Globalization;
using System.Text;
using MemoCoach.Core.Configuration;

namespace MemoCoach.Core.Prompts;

/// <summary>The parts of the configuration as every prompt shows them.</summary>
internal static class PromptSections
{
    public static string Rubric(Rubrics.Rubric rubric, MemoLanguage language)
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

    public static string Frameworks(FrameworkCatalog catalog, MemoLanguage language) =>
        string.Join('\n', catalog.Frameworks.Select(framework => $"- {framework.Name.In(language)}: {framework.Summary.In(language)}"));

    public static string Context(ContextCatalog context, MemoLanguage language) =>
        $"{context.Audience.In(language)}\n{context.Purpose.In(language)}";
}
