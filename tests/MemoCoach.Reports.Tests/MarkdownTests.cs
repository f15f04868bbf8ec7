using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Reports;

namespace MemoCoach.Reports.Tests;

/// <summary>The report read by an independent reader of Markdown with GitHub's and other extensions.</summary>
public sealed class MarkdownTests
{
    private const string Tricks = """
        # Not a heading
        ```
        </script><script>alert(1)</script> [click](javascript:alert(1)) ![x](http://evil.example/p.png)
        ````
        - not a list | a | b |
        *bold* _it_ ~~gone~~ <b>raw</b> &amp; http://evil.example www.evil.example a@evil.example $x$
        ====
        """;

    private static readonly MarkdownPipeline Reader = new MarkdownPipelineBuilder().UseAdvancedExtensions().Build();

    [Fact]
    public void HoldsEverySectionAndTheWholeMemo()
    {
        foreach (var sample in Support.Reports.Samples)
        {
            var report = Support.Reports.Of(Support.Reports.Text(sample));
            var document = Markdown.Parse(MarkdownReport.Write(report, MemoLanguage.English), Reader);
            var memo = Assert.Single(document.Descendants<FencedCodeBlock>());
            Assert.Equal(report.Evaluation.Text.ReplaceLineEndings("\n").TrimEnd('\n'), memo.Lines.ToString());
            Assert.Equal(1 + report.Evaluation.Criteria.Count + report.Evaluation.Segments.Count + Sections(report.Evaluation), document.Descendants<HeadingBlock>().Count());
        }
    }

    [Fact]
    public void NothingInTheMemoOrTheFeedbackIsMarkup()
    {
        var plain = Support.Reports.Of(Support.Reports.Text("server-room-en"));
        var hostile = plain with
        {
            Evaluation = plain.Evaluation with
            {
                Title = Tricks,
                Text = Tricks,
                Criteria = [.. plain.Evaluation.Criteria.Select(criterion => criterion with { Name = Tricks, Justification = Tricks, Evidence = [new EvidenceResult(Tricks, 0, 1)] })],
                Strengths = [Tricks],
                Opportunities = [Tricks],
                GeneralRemarks = [Tricks],
                Segments = [.. plain.Evaluation.Segments.Select(segment => segment with { Text = Tricks, Comment = Tricks, Questions = [Tricks], Suggestions = [Tricks] })],
                Coach = new CoachResult(Tricks, Tricks, false),
            },
        };
        var html = Markdown.ToHtml(MarkdownReport.Write(hostile, MemoLanguage.English), Reader);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<a ", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<del", html, StringComparison.OrdinalIgnoreCase);
    }

    [Property(MaxTest = 500)]
    public Property AnyLineShowsExactlyItself() => Prop.ForAll(Lines(), line => (Shown(line) == Expected(line)).Label($"shown: {Shown(line)}"));

    [Theory]
    [InlineData("_www.example")]
    [InlineData("*http://example")]
    [InlineData("_mailto:a")]
    [InlineData("a \"\"B\"\" 1")]
    [InlineData("a \"\"quotation\"\" within a \"quotation\"")]
    public void ALineOfTricksShowsExactlyItself(string line) => Assert.Equal(Expected(line), Shown(line));

    private static string Expected(string line) => $"start{string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}end";

    private static string Shown(string line) => Shown(Markdown.Parse($"start\n\n{MarkdownText.Inline(line)}\n\nend", Reader));

    private static Arbitrary<string> Lines() => Gen.Elements("a", "B", "1", "é", " ", "-", "+", "*", "_", "`", "#", ">", "<", "[", "]", "(", ")", "!", "|", "~", "&", "\\", ".", ":", "=", "http://", "www.", "@", "^", "{", "}", "$", "\"", "'", "\n", "amp;")
        .ListOf().Select(string.Concat).Where(text => text.Any(char.IsLetter)).ToArbitrary();

    private static string Shown(MarkdownDocument document) => string.Concat(document.Descendants<ParagraphBlock>()
        .SelectMany(paragraph => paragraph.Inline!.Descendants()).Select(inline => inline is LiteralInline literal ? literal.Content.ToString() : $"({inline.GetType().Name})"));

    private static int Sections(EvaluationResponse evaluation)
    {
        IReadOnlyList<string>[] lists = [evaluation.Opportunities, evaluation.Opportunities, evaluation.Strengths, evaluation.GeneralRemarks];
        return 4 + lists.Count(list => list.Count > 0);
    }
}
