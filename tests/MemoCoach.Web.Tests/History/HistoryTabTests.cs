using System.Net;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Memos;
using MemoCoach.Contracts.Problems;
using MemoCoach.Web.Components.History;
using MemoCoach.Web.State;

namespace MemoCoach.Web.Tests.History;

public sealed class HistoryTabTests : WebContext
{
    private const string List = "GET /api/v1/memos";
    private static readonly MemoSummary Budget = new(Samples.Id, "Budget", "We ask", 2, Guid.NewGuid(), EvaluationStatus.Succeeded, 3.25m, "en", Samples.Now);
    private static readonly MemoSummary Untitled = Budget with { Id = Guid.NewGuid(), Title = null, Beginning = "Dear all,\nas you know" };
    private static readonly string DeleteBudget = $"DELETE /api/v1/memos/{Budget.Id}";

    [Fact]
    public void ListsMemosByTitleOrByTheirFirstLine()
    {
        var tab = RenderTab(Budget, Untitled);

        Assert.Equal(["Budget", "Dear all,"], tab.FindAll(".memo__title").Select(title => title.TextContent));
        Assert.Equal("3.25", tab.Find(".memo__score").TextContent);
    }

    [Fact]
    public void ADeletionCanBeUndone()
    {
        var tab = RenderTab(Budget, Untitled);

        tab.Find("[aria-label='Delete “Budget”']").Click();
        Assert.Single(tab.FindAll(".memo"));
        tab.Find(".history__undo button").Click();
        Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(["Budget", "Dear all,"], tab.FindAll(".memo__title").Select(title => title.TextContent));
        Assert.Equal(0, Api.CountOf(DeleteBudget));
    }

    [Fact]
    public void TheFocusGoesFromADeletedMemoToTheNextAndBackToOneThatIsBroughtBack()
    {
        var tab = RenderTab(Budget, Untitled);

        tab.Find("[aria-label='Delete “Budget”']").Click();
        Assert.Equal($"regainFocus {tab.Find(".memo__link").Id}", LastFocus());

        tab.Find(".history__undo button").Click();
        Assert.Equal($"focus {tab.Find(".memo__link").Id}", LastFocus());
        Assert.Equal("Budget", tab.Find(".memo__title").TextContent);
    }

    [Fact]
    public void TheFocusGoesToTheQuestionAndBackToWhatAskedIt()
    {
        var tab = RenderTab(Budget);

        tab.Find("#delete-all").Click();
        Assert.Equal("focus keep-all", LastFocus());

        tab.Find("#keep-all").Click();
        Assert.Equal("focus delete-all", LastFocus());
    }

    [Fact]
    public void TheFocusGoesToTheFieldOfATitleAndBackToItsButton()
    {
        var tab = RenderTab(Budget);
        var button = tab.Find("[aria-label='Rename “Budget”']").Id;

        tab.Find($"#{button}").Click();
        Assert.Equal($"focus {tab.Find(".memo__form input").Id}", LastFocus());

        tab.Find(".memo__form .button--quiet").Click();
        Assert.Equal($"focus {button}", LastFocus());
        Assert.NotNull(tab.Find($"#{button}"));
    }

    [Fact]
    public async Task ClicksThatComeTwiceDeleteOneMemoThatCanBeUndone()
    {
        var tab = RenderTab(Budget, Untitled);
        var rows = tab.FindComponents<MemoRow>();
        var again = rows[0].Instance.Delete;

        tab.Find("[aria-label='Delete “Budget”']").Click(new() { Detail = 1 });
        tab.Find("[aria-label='Delete “Dear all,”']").Click(new() { Detail = 2 });
        await tab.InvokeAsync(again.InvokeAsync);

        Assert.Equal(["Dear all,"], Titles(tab));
        Assert.Equal(0, Api.CountOf(DeleteBudget));
        tab.Find(".history__undo button").Click();
        Assert.Equal(["Budget", "Dear all,"], Titles(tab));
    }

    [Fact]
    public async Task MoreOfTheListIsAddedOnce()
    {
        Api.Answer(List, new MemoPage([Budget], Budget.Id)).Answer(List, new MemoPage([Untitled], Untitled.Id));
        var tab = RenderTabAsIs();
        var more = tab.WaitForElement(".history > button");
        var gate = new TaskCompletionSource();
        Api.Gate = gate.Task;

        var clicks = Task.WhenAll(more.ClickAsync(new()), more.ClickAsync(new()));
        gate.SetResult();
        await clicks;

        Assert.Equal(3, Api.CountOf(List));
        Assert.Equal(["Budget", "Dear all,"], Titles(tab));
    }

    [Fact]
    public async Task MoreIsNotAddedToWhatIsSearchedForMeanwhile()
    {
        Api.Answer(List, new MemoPage([Budget], Budget.Id)).Answer(List, new MemoPage([Untitled], null));
        var tab = RenderTabAsIs();
        var more = tab.WaitForElement(".history > button");
        var gate = new TaskCompletionSource();
        Api.Gate = gate.Task;

        var clicks = Task.WhenAll(tab.Find("input[type=search]").InputAsync(new() { Value = "dear" }), more.ClickAsync(new()));
        gate.SetResult();
        await clicks;

        Assert.Equal(["Dear all,"], Titles(tab));
    }

    [Fact]
    public void ADeletionThatIsNotUndoneHappens()
    {
        Api.Answer(DeleteBudget, () => new HttpResponseMessage(HttpStatusCode.NoContent));
        var tab = RenderTab(Budget);

        tab.Find("[aria-label='Delete “Budget”']").Click();
        Time.Advance(TimeSpan.FromSeconds(9));

        tab.WaitForAssertion(() => Assert.Equal(1, Api.CountOf(DeleteBudget)));
        tab.WaitForAssertion(() => Assert.Empty(tab.FindAll(".history__undo")));
    }

    [Fact]
    public async Task ADeletionHappensAtOnceWhenThePageIsLeft()
    {
        Api.Answer(DeleteBudget, () => new HttpResponseMessage(HttpStatusCode.NoContent));
        var tab = RenderTab(Budget);
        tab.Find("[aria-label='Delete “Budget”']").Click();

        await DisposeComponentsAsync();

        Assert.Equal(1, Api.CountOf(DeleteBudget));
    }

    [Fact]
    public void ANewTitleIsSavedAndShown()
    {
        Api.Answer($"PATCH /api/v1/memos/{Budget.Id}", () => new HttpResponseMessage(HttpStatusCode.NoContent));
        var tab = RenderTab(Budget);

        tab.Find("[aria-label='Rename “Budget”']").Click();
        tab.Find(".memo__form input").Input(" Costs ");
        tab.Find(".memo__form").Submit();

        tab.WaitForAssertion(() => Assert.Equal("Costs", tab.Find(".memo__title").TextContent));
    }

    [Fact]
    public void EverythingIsDeletedOnlyWhenAskedTwice()
    {
        Api.Answer("DELETE /api/v1/memos", () => new HttpResponseMessage(HttpStatusCode.NoContent));
        var tab = RenderTab(Budget);

        tab.FindAll("button").Single(button => button.TextContent.Trim() == "Delete everything").Click();
        Assert.Equal(0, Api.CountOf("DELETE /api/v1/memos"));
        tab.Find("[role=alertdialog] button").Click();

        tab.WaitForAssertion(() => Assert.Empty(tab.FindAll(".memo")));
        JSInterop.VerifyInvoke("memoCoach.forgetDraft");
    }

    [Fact]
    public void AfterEverythingWasDeletedNothingIsLeftToUndo()
    {
        Api.Answer("DELETE /api/v1/memos", () => new HttpResponseMessage(HttpStatusCode.NoContent));
        var tab = RenderTab(Budget, Untitled);

        tab.Find("[aria-label='Delete “Budget”']").Click();
        tab.Find(".link--problem").Click();
        tab.Find("[role=alertdialog] button").Click();
        Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Empty(tab.FindAll(".history__undo"));
        Assert.Equal(0, Api.CountOf(DeleteBudget));
    }

    [Fact]
    public async Task AMemoThatLeftTheListMeanwhileCanStillBeRenamed()
    {
        Api.Answer($"PATCH /api/v1/memos/{Budget.Id}", () => new HttpResponseMessage(HttpStatusCode.NoContent))
            .Answer(List, new MemoPage([Budget], null)).Answer(List, new MemoPage([Untitled], null));
        var tab = RenderTabAsIs();
        var rename = tab.WaitForComponent<MemoRow>().Instance.Rename;

        await tab.Find("input[type=search]").InputAsync(new() { Value = "dear" });
        await tab.InvokeAsync(() => rename.InvokeAsync("Costs"));

        Assert.Equal(["Dear all,"], Titles(tab));
    }

    [Fact]
    public void TroubleIsSaidAndCanBeTriedAgain()
    {
        Api.Refuse(List, HttpStatusCode.ServiceUnavailable, ProblemCodes.Unavailable).Answer(List, new MemoPage([Budget], null));
        var tab = RenderTabAsIs();

        tab.WaitForElement(".problem button").Click();

        Assert.Single(tab.FindAll(".memo"));
    }

    private static IEnumerable<string> Titles(IRenderedComponent<HistoryTab> tab) => tab.FindAll(".memo__title").Select(title => title.TextContent);

    private IRenderedComponent<HistoryTab> RenderTab(params MemoSummary[] memos)
    {
        Api.Answer(List, new MemoPage(memos, null));
        var tab = RenderTabAsIs();
        tab.WaitForAssertion(() => Assert.Equal(memos.Length, tab.FindAll(".memo").Count));
        return tab;
    }

    private IRenderedComponent<HistoryTab> RenderTabAsIs() => Render<HistoryTab>(
        parameters => parameters.AddCascadingValue(new WorkspaceAddress(WorkspaceTab.History)));
}
