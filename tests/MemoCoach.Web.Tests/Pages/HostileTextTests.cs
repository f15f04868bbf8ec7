using MemoCoach.Contracts.Chats;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Memos;
using MemoCoach.Contracts.Versions;
using MemoCoach.Web.Components.Chat;
using MemoCoach.Web.Components.Detail;
using MemoCoach.Web.Components.Feedback;
using MemoCoach.Web.Components.History;
using MemoCoach.Web.Components.Running;
using MemoCoach.Web.State;

namespace MemoCoach.Web.Tests.Pages;

/// <summary>Whatever a writer or a model sends is shown as text: no part of it becomes an element, an address or a script.</summary>
public sealed class HostileTextTests : WebContext
{
    private const string Tricks = "<img src=x onerror=alert(1)><script>alert(2)</script> [click](javascript:alert(3)) ![](https://example.org/a.png) {{7*7}} @alert";

    private static readonly EvaluationResponse Hostile = Samples.Evaluated(Tricks, (0, 20)) with
    {
        Title = Tricks,
        Criteria = [new("evidence", Tricks, 100, 3.2m, Tricks, [new(Tricks, 0, Tricks.Length)])],
        Strengths = [Tricks],
        Opportunities = [Tricks, Tricks, Tricks, Tricks],
        Segments = [new(0, 20, Tricks[..20], "evidence", Tricks, [Tricks], [Tricks])],
        GeneralRemarks = [Tricks],
        Warnings = [new(MemoWarningKind.AddressesGrader, Tricks, 0, 20, 1)],
        Coach = new(Tricks, Tricks, false),
    };

    [Fact]
    public void TheFeedback() => ShowsOnlyText(Render<FeedbackPanel>(panel => panel.Add(feedback => feedback.Evaluation, Hostile)));

    [Fact]
    public void TheDetailWithACommentChosen() => ShowsOnlyText(Render<DetailPanel>(panel => panel
        .Add(detail => detail.Evaluation, Hostile)
        .Add(detail => detail.Address, new WorkspaceAddress(WorkspaceTab.Detail, Samples.Id, Segment: 0))));

    [Fact]
    public void TheDetailWithAnEarlierSuggestionChosen() => ShowsOnlyText(Render<DetailPanel>(panel => panel
        .Add(detail => detail.Evaluation, Hostile)
        .Add(detail => detail.Earlier, [new(Tricks, Tricks, "evidence", SuggestionStatus.Open, SuggestionReason.PassageUnchanged, 0, 20)])
        .Add(detail => detail.Address, new WorkspaceAddress(WorkspaceTab.Detail, Samples.Id, Segment: 0, Status: SuggestionStatus.Open))));

    [Theory]
    [InlineData(ChatRole.Writer)]
    [InlineData(ChatRole.Coach)]
    public void AMessageOfTheChat(ChatRole role) => ShowsOnlyText(Render<ChatBubble>(bubble => bubble
        .Add(message => message.Language, "en")
        .Add(message => message.Message, new(Samples.Id, Samples.Id, role, Tricks, ChatMessageState.Complete, Hostile.Coach, Samples.Now))));

    [Fact]
    public void TheListOfMemos() => ShowsOnlyText(Render<MemoRow>(row => row.Add(memo => memo.Memo, new MemoSummary(
        Samples.Id, Tricks, Tricks, 1, Samples.Id, EvaluationStatus.Succeeded, 3.2m, "en", Samples.Now))));

    [Fact]
    public void AnEvaluationUnderWay()
    {
        Api.Answer("GET /api/v1/evaluations/pace", new PaceResponse(2));
        ShowsOnlyText(Render<RunPanel>(run => run.Add(panel => panel.Evaluation, Samples.Running() with { Title = Tricks })));
    }

    private static void ShowsOnlyText<TComponent>(IRenderedComponent<TComponent> page)
        where TComponent : Microsoft.AspNetCore.Components.IComponent
    {
        Assert.Contains("onerror=alert(1)", string.Concat(page.Nodes.Select(node => node.TextContent)), StringComparison.Ordinal);
        Assert.Empty(page.FindAll("img, script, [onerror]"));
        Assert.DoesNotContain(page.FindAll("[href]"), link => link.GetAttribute("href")!.Contains("javascript", StringComparison.OrdinalIgnoreCase));
    }
}
