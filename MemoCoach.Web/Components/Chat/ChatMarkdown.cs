using Ganss.Xss;
using Markdig;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Chat;

/// <summary>Turns the coach's Markdown into harmless HTML: no raw HTML, no images (each would be a request elsewhere), no scripts or styles.</summary>
internal static class ChatMarkdown
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();
    private static readonly HtmlSanitizer s_sanitizer = new(new HtmlSanitizerOptions
    {
        AllowedTags = new HashSet<string>(StringComparer.Ordinal)
        {
            "p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "a",
            "table", "thead", "tbody", "tr", "th", "td",
        },
        AllowedAttributes = new HashSet<string>(StringComparer.Ordinal) { "href", "start" },
        UriAttributes = new HashSet<string>(StringComparer.Ordinal) { "href" },
        AllowedSchemes = new HashSet<string>(StringComparer.Ordinal) { "https", "http", "mailto" },
    });

    public static MarkupString ToHtml(string markdown) => new(s_sanitizer.Sanitize(Markdown.ToHtml(markdown, s_pipeline)));
}
