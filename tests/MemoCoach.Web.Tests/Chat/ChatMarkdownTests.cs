using MemoCoach.Web.Components.Chat;

namespace MemoCoach.Web.Tests.Chat;

public sealed class ChatMarkdownTests
{
    [Fact]
    public void ShowsMarkdown() =>
        Assert.Equal("<p><strong>Evidence</strong> has 2.7.</p>\n<ul>\n<li>one</li>\n</ul>\n", ChatMarkdown.ToHtml("**Evidence** has 2.7.\n\n- one").Value);

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("[a](JaVaScRiPt&#58;alert(1))")]
    [InlineData("![a](https://elsewhere.example/pixel.png)")]
    [InlineData("<https://elsewhere.example/\"onmouseover=alert(1)>")]
    [InlineData("<style>body{display:none}</style><iframe src=//elsewhere.example></iframe>")]
    [InlineData("[a](data:text/html,<script>alert(1)</script>)")]
    public void LeavesNothingThatRunsOrLoads(string markdown)
    {
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(ChatMarkdown.ToHtml(markdown).Value);
        Assert.Empty(page.QuerySelectorAll("script, img, style, iframe, object, embed, [src], [style], [class]"));
        Assert.All(page.All, element => Assert.DoesNotContain(element.Attributes, attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
        Assert.All(page.QuerySelectorAll("a[href]"), link => Assert.Matches("^(https?|mailto):", link.GetAttribute("href")!));
    }
}
