using System.Net;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Problems;
using MemoCoach.Web.Components.Writing;

namespace MemoCoach.Web.Tests.Writing;

public sealed class WritePanelTests : WebContext
{
    private const string Submit = "POST /api/v1/evaluations";
    private const string Text = "Año nuevo: pedimos 9.000 €.";

    private readonly List<Guid> submitted = [];

    [Fact]
    public void SendsTheTextOfTheBrowserWithTheDraftsOwnKey()
    {
        Api.Answer(Submit, new SubmittedEvaluation(Samples.Id, EvaluationStatus.Queued), HttpStatusCode.Accepted);
        var panel = RenderPanel(DraftOf(Text));

        panel.Find("[data-shortcut]").Click();

        panel.WaitForAssertion(() => Assert.Equal([Samples.Id], submitted));
        var call = Assert.Single(Api.Calls, call => call.Call == Submit);
        Assert.Equal("key-1", call.Key);
        Assert.Equal(Text, System.Text.Json.JsonSerializer.Deserialize<SubmitMemoRequest>(call.Body!, System.Text.Json.JsonSerializerOptions.Web)!.Text);
        Assert.Equal("key-1", JSInterop.VerifyInvoke("memoCoach.acceptDraft").Arguments[0]);
    }

    [Fact]
    public async Task MakesOneEvaluationOfADoubleClick()
    {
        var panel = RenderPanel(DraftOf(Text));
        var gate = new TaskCompletionSource();
        Api.Answer(Submit, new SubmittedEvaluation(Samples.Id, EvaluationStatus.Queued), HttpStatusCode.Accepted).Gate = gate.Task;
        var button = panel.Find("[data-shortcut]");

        var clicks = Task.WhenAll(button.ClickAsync(new()), button.ClickAsync(new()));
        gate.SetResult();

        await clicks.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(1, Api.CountOf(Submit));
    }

    [Fact]
    public void KeepsTheTextOfAFailedSubmissionAndTriesAgainWithTheSameKey()
    {
        Api.Refuse(Submit, HttpStatusCode.InternalServerError, ProblemCodes.Internal)
            .Answer(Submit, new SubmittedEvaluation(Samples.Id, EvaluationStatus.Queued), HttpStatusCode.Accepted);
        var panel = RenderPanel(DraftOf(Text));
        panel.Find("[data-shortcut]").Click();

        panel.WaitForElement(".problem button").Click();

        panel.WaitForAssertion(() => Assert.Equal([Samples.Id], submitted));
        Assert.Equal(["key-1", "key-1"], Api.Calls.Where(call => call.Call == Submit).Select(call => call.Key));
        JSInterop.VerifyInvoke("memoCoach.acceptDraft", calledTimes: 1);
    }

    [Fact]
    public void RefusesATextThatIsTooLongWithoutFetchingIt()
    {
        var panel = RenderPanel(DraftOf(Text) with { Length = 100_001 });

        panel.Find("[data-shortcut]").Click();

        Assert.Contains("longer than the coach can read", panel.WaitForElement(".problem").TextContent, StringComparison.Ordinal);
        Assert.Equal(0, Api.CountOf(Submit));
    }

    [Fact]
    public void LetsTheApiSayThatAnEmptyTextIsEmpty()
    {
        Api.Refuse(Submit, HttpStatusCode.BadRequest, ProblemCodes.MemoEmpty);
        var panel = RenderPanel(DraftOf("") with { Text = null });

        panel.Find("[data-shortcut]").Click();

        Assert.Contains("no text yet", panel.WaitForElement(".problem").TextContent, StringComparison.Ordinal);
    }

    private static Draft DraftOf(string text) => new(null, null, null, "key-1", text.Length, new BrowserText(text));

    private IRenderedComponent<WritePanel> RenderPanel(Draft draft)
    {
        JSInterop.Setup<Draft>("memoCoach.readDraft").SetResult(draft);
        var panel = Render<WritePanel>(parameters => parameters.Add(write => write.Submitted, submitted.Add));
        panel.WaitForAssertion(() => Assert.Contains("20 words or more", panel.Markup, StringComparison.Ordinal));
        return panel;
    }
}
