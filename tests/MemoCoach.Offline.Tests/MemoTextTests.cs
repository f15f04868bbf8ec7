using MemoCoach.Core.Offline;

namespace MemoCoach.Offline.Tests;

public sealed class MemoTextTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("   \r\n\t ", 0)]
    [InlineData("one", 1)]
    [InlineData("don't stop – ever", 3)]
    [InlineData("cost-benefit analysis, €300 million", 4)]
    [InlineData("# Título\n\n- uno\n- dos", 3)]
    [InlineData("... --- !!!", 0)]
    [InlineData("日本語 テスト", 2)]
    public void CountsRunsThatHoldALetterOrDigit(string text, int words) => Assert.Equal(words, MemoText.CountWords(text));

    [Theory]
    [InlineData("TO: Dana\nFROM: Ana\nSUBJECT: More staff for the archive\n\nWe ask for two people.", "More staff for the archive")]
    [InlineData("**Para:** Dana\r\n**Asunto:** Más personal\r\n\r\nPedimos dos personas.", "Más personal")]
    [InlineData("MEMORANDUM FOR THE HEADS OF AGENCIES\n\nSUBJECT:\tSecure connections across\n\t\tfederal websites\n\nThis memo ...", "Secure connections across federal websites")]
    [InlineData("Re: your letter\nThank you.", "your letter")]
    [InlineData("\n# A bridge for Oak Street\n\nWe ask ...", "A bridge for Oak Street")]
    [InlineData("We ask for two people.\n\n# Reasons", null)]
    [InlineData("Subject:\n\nWe ask for two people.", null)]
    [InlineData("The subject: who pays for it.", null)]
    [InlineData("", null)]
    public void AMemosTitleIsItsSubjectOrTheHeadingItOpensWith(string text, string? title) => Assert.Equal(title, MemoText.FindTitle(text));

    [Fact]
    public void ASubjectFarDownIsSomebodyElses() => Assert.Null(MemoText.FindTitle(string.Concat(Enumerable.Repeat("A line.\n", 20)) + "Subject: an old mail"));

    [Fact]
    public void ALongSubjectIsCutAtAWord()
    {
        var title = MemoText.FindTitle("Subject: " + string.Concat(Enumerable.Repeat("archive ", 40)))!;

        Assert.EndsWith("archive…", title, StringComparison.Ordinal);
        Assert.InRange(title.Length, 100, 120);
    }
}
