using MemoCoach.Web.Components.Detail;

namespace MemoCoach.Web.Tests.Detail;

public sealed class MemoTextTests : WebContext
{
    private const string Hostile = "<b>Ask</b> & <img src=x onerror=alert(1)>\n\n  indented   text.";

    [Fact]
    public void ShowsMarkupAsText()
    {
        var memo = Render(Memo(new(0, 10), new(5, 20)));

        Assert.Equal(Hostile, memo.Find(".memo-text").TextContent);
        Assert.Empty(memo.FindAll("img, b"));
    }

    [Fact]
    public void NumbersEachCommentWhereItBegins()
    {
        var memo = Render(Memo(new(0, 10), new(5, 20), new(5, 8)));

        Assert.Equal(["1", "2·3"], memo.FindAll("a[data-number]").Select(link => link.GetAttribute("data-number")));
    }

    [Fact]
    public void StopsTheTabKeyOnceForEachComment()
    {
        var memo = Render(Memo(new(0, 30), new(5, 10)));

        Assert.Equal(2, memo.FindAll("a[tabindex='0']").Count);
    }

    [Fact]
    public void GoesOnToTheNextCommentOnTheSameWords()
    {
        List<int> chosen = [];
        var memo = Render(Memo(new(0, 30), new(5, 10)) + (parameters => parameters.Add(text => text.SelectedChanged, chosen.Add)));

        memo.Find("#at-5").Click();
        memo.Render(parameters => parameters.Add(text => text.Selected, chosen[^1]));
        memo.Find("#at-5").Click();

        Assert.Equal([1, 0], chosen);
    }

    [Fact]
    public void MarksEveryPieceOfTheSelectedComment()
    {
        var memo = Render(Memo(new(0, 30), new(5, 10)) + (parameters => parameters.Add(text => text.Selected, 0)));

        Assert.Equal(Hostile[..30], string.Concat(memo.FindAll("[aria-current]").Select(piece => piece.TextContent)));
    }

    [Fact]
    public void MarksNothingForANoteWithoutAPlace()
    {
        var memo = Render(Memo(default, new(5, 10)));

        Assert.Equal(["2"], memo.FindAll("a").Select(link => link.GetAttribute("data-number")));
    }

    private static Action<ComponentParameterCollectionBuilder<MemoText>> Memo(params TextRange[] places) => parameters => parameters
        .Add(text => text.Text, Hostile)
        .Add(text => text.Language, "en")
        .Add(text => text.Places, places)
        .Add(text => text.AddressOf, note => $"/?segment={note + 1}");
}
