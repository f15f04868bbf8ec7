using MemoCoach.Offline.Tests.Support;

namespace MemoCoach.Offline.Tests;

public sealed class LayoutTests
{
    private const string Plain =
        """
        EXECUTIVE SUMMARY
        We ask the board to approve 40,000 euros by 3 May 2026 for a second packing line in Lyon.

        RISKS
        The supplier may deliver late. The contract fines each day with 200 euros, and Eva Roth keeps the old line until July.

        NEXT STEPS
        1) By 10 May, Eva Roth signs the contract.
        2) By 30 June, Max Kern tests the line.
        """;

    [Fact]
    public void LineEndsDoNotMatter() =>
        Assert.All(Samples.Names, name =>
        {
            var memo = Samples.Read(name);
            var unix = Coach.Evaluate(memo).Overall();
            Assert.Equal(unix, Coach.Evaluate(memo.Replace("\n", "\r\n", StringComparison.Ordinal)).Overall());
            Assert.Equal(unix, Coach.Evaluate(memo.Replace("\n", "\r", StringComparison.Ordinal)).Overall());
        });

    [Fact]
    public void TypographicQuotesDoNotMatter()
    {
        var memo = Samples.Read("server-room-en");
        Assert.Equal(Coach.Evaluate(memo).Overall(), Coach.Evaluate(memo.Replace('\'', '’')).Overall(), 0.02);
    }

    [Fact]
    public void CombiningMarksDoNotMatter()
    {
        var memo = Samples.Read("reparto-electrico-es");
        Assert.Equal(Coach.Evaluate(memo).Overall(), Coach.Evaluate(memo.Normalize(System.Text.NormalizationForm.FormD)).Overall(), 0.05);
    }

    [Fact]
    public void PlainHeadingsCountLikeMarkdown()
    {
        var markdown = Plain.Replace("EXECUTIVE SUMMARY", "# Executive summary", StringComparison.Ordinal)
            .Replace("RISKS", "# Risks", StringComparison.Ordinal)
            .Replace("NEXT STEPS", "# Next steps", StringComparison.Ordinal);
        Assert.Equal(Coach.Evaluate(markdown).Overall(), Coach.Evaluate(Plain).Overall(), 0.1);
    }

    [Fact]
    public void LabelsInTheLineCountLikeHeadings()
    {
        const string labelled =
            """
            Summary: We ask the board to approve 40,000 euros by 3 May 2026 for a second packing line in Lyon.

            Risks: The supplier may deliver late. The contract fines each day with 200 euros, and Eva Roth keeps the old line until July.

            Next steps: By 10 May, Eva Roth signs the contract. By 30 June, Max Kern tests the line.
            """;
        Assert.True(Coach.Evaluate(labelled).Score("risks") >= 3.0);
        Assert.True(Coach.Evaluate(labelled).Score("summary") >= 3.5);
    }

    [Fact]
    public void WrappedLinesReadLikeUnwrappedOnes()
    {
        const string wrapped =
            "We ask the board to approve 40,000 euros by 3 May 2026 for a second packing\nline in Lyon. The line pays for itself in two years, because each shift packs\n300 boxes more.";
        Assert.Equal(Coach.Evaluate(wrapped.Replace('\n', ' ')).Overall(), Coach.Evaluate(wrapped).Overall());
    }

    [Fact]
    public void WideGapsStandForParagraphsThatLostTheirLineEnds()
    {
        var memo = MarkedMemos.Whole("letter-without-headings.txt");
        Assert.Equal(Coach.Evaluate(memo).Score("structure"), Coach.Evaluate(memo.Replace("\n\n", "     ", StringComparison.Ordinal)).Score("structure"), 0.5);
    }

    [Fact]
    public void APasteInOneLineKeepsItsEvidence()
    {
        var memo = Samples.Read("open-data-business-case");
        Assert.Equal(Coach.Evaluate(memo).Score("evidence"), Coach.Evaluate(memo.Replace('\n', ' ')).Score("evidence"), 0.3);
    }

    [Fact]
    public void NothingAtAllScoresLowest() => Assert.All(Coach.Evaluate(" \n ").Criteria, criterion => Assert.Equal(1.0m, criterion.Score));
}
