using MemoCoach.Web.Components.Detail;

namespace MemoCoach.Web.Tests.Detail;

public sealed class MemoTextTests : WebContext
{
    private const string Hostile = "<b>Ask</b> & <img src=x onerror=alert(1)>\n\n  indented   text.";

    [Fact]
    public void ShowsMarkupAsText()
    {
        var memo = Render<MemoText>(parameters => parameters.Add(text => text.Evaluation, Samples.Evaluated(Hostile, (0, 10), (5, 20))));

        Assert.Equal(Hostile, memo.Find(".memo-text").TextContent);
        Assert.Empty(memo.FindAll("img, b"));
    }

    [Fact]
    public void NumbersEachCommentWhereItBegins()
    {
        var memo = Render<MemoText>(parameters => parameters.Add(text => text.Evaluation, Samples.Evaluated(Hostile, (0, 10), (5, 20), (5, 8))));

        Assert.Equal(["1", "2·3"], memo.FindAll("a[data-number]").Select(link => link.GetAttribute("data-number")));
    }

    [Fact]
    public void StopsTheTabKeyOnceForEachComment()
    {
        var memo = Render<MemoText>(parameters => parameters.Add(text => text.Evaluation, Samples.Evaluated(Hostile, (0, 30), (5, 10))));

        Assert.Equal(2, memo.FindAll("a[tabindex='0']").Count);
    }

    [Fact]
    public void GoesOnToTheNextCommentOnTheSameWords()
    {
        List<int> chosen = [];
        var memo = Render<MemoText>(parameters => parameters
            .Add(text => text.Evaluation, Samples.Evaluated(Hostile, (0, 30), (5, 10)))
            .Add(text => text.SelectedChanged, chosen.Add));

        memo.Find("#at-5").Click();
        memo.Render(parameters => parameters.Add(text => text.Selected, chosen[^1]));
        memo.Find("#at-5").Click();

        Assert.Equal([1, 0], chosen);
    }

    [Fact]
    public void MarksEveryPieceOfTheSelectedComment()
    {
        var memo = Render<MemoText>(parameters => parameters
            .Add(text => text.Evaluation, Samples.Evaluated(Hostile, (0, 30), (5, 10)))
            .Add(text => text.Selected, 0));

        Assert.Equal(Hostile[..30], string.Concat(memo.FindAll("[aria-current]").Select(piece => piece.TextContent)));
    }
}
