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
}
