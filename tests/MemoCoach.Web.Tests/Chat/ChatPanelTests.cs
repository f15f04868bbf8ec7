using System.Net;
using System.Text;
using System.Text.Json;
using MemoCoach.Contracts.Chats;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Problems;
using MemoCoach.Web.Components.Chat;
using MemoCoach.Web.State;
using Microsoft.Extensions.DependencyInjection;

namespace MemoCoach.Web.Tests.Chat;

public sealed class ChatPanelTests : WebContext
{
    private static readonly string s_address = $"/api/v1/evaluations/{Samples.Id}/chat";
    private static readonly ChatMessageResponse s_question = Message(ChatRole.Writer, "Why?", ChatMessageState.Complete);
    private static readonly ChatMessageResponse s_answer = Message(ChatRole.Coach, "**Because** of this.", ChatMessageState.Complete);

    [Fact]
    public void ShowsWhatWasSaid()
    {
        var panel = RenderPanel(s_question, s_answer);
        Assert.Equal("Why?", panel.Find(".bubble__text").TextContent);
        Assert.Equal("Because", panel.Find(".markdown strong").TextContent);
    }

    [Fact]
    public void TheFocusGoesToTheQuestionWhetherToClearAndBack()
    {
        var panel = RenderPanel(s_question, s_answer);

        panel.Find("#chat-clear").Click();
        Assert.Equal("focus chat-keep", LastFocus());

        panel.Find("#chat-keep").Click();
        Assert.Equal("focus chat-clear", LastFocus());
    }

    [Fact]
    public void TheFocusGoesToTheFieldOnceTheButtonThatSentIsGone()
    {
        Api.Answer($"POST {s_address}", () => Stream((ChatStreamEvents.Message, new(Message: s_question)), (ChatStreamEvents.Message, new(Message: s_answer))));
        var panel = RenderPanel();
        panel.Find("textarea").Change("Why?");

        panel.Find("[data-chat-send]").Click();

        panel.WaitForAssertion(() => Assert.Equal("regainFocus chat-text", LastFocus()));
    }

    [Fact]
    public void SendsAMessageAndShowsTheAnswer()
    {
        Api.Answer($"POST {s_address}", () => Stream((ChatStreamEvents.Message, new(Message: s_question)), (ChatStreamEvents.Text, new("**Beca")), (ChatStreamEvents.Message, new(Message: s_answer))));
        var panel = RenderPanel();
        panel.Find("textarea").Change("Why?");
        panel.Find("[data-chat-send]").Click();
        panel.WaitForAssertion(() => Assert.Equal("Because of this.", panel.Find(".markdown").TextContent.Trim()));
        Assert.Equal("", panel.Find("textarea").GetAttribute("value") ?? "");
    }

    [Fact]
    public void ARefusedMessageStaysInTheField()
    {
        Api.Refuse($"POST {s_address}", HttpStatusCode.BadRequest, ProblemCodes.ChatMessageTooLong);
        var panel = RenderPanel();
        panel.Find("textarea").Change("Why?");
        panel.Find("[data-chat-send]").Click();
        panel.WaitForAssertion(() => Assert.Contains("longer than the coach reads", panel.Find(".problem").TextContent, StringComparison.Ordinal));
        Assert.Equal("Why?", panel.Find("textarea").GetAttribute("value"));
        Assert.Equal(["", "Why?"], JSInterop.Invocations["memoCoach.keepChatText"].Select(kept => kept.Arguments[1]));
    }

    [Fact]
    public void ARefusedMessageStaysInTheFieldAlsoIfItWasSaidBefore()
    {
        Api.Refuse($"POST {s_address}", HttpStatusCode.TooManyRequests, ProblemCodes.ChatMessageTooLong);
        var panel = RenderPanel(s_question, s_answer);
        panel.Find("textarea").Change("Why?");
        panel.Find("[data-chat-send]").Click();
        panel.WaitForAssertion(() => panel.Find(".problem"));
        Assert.Equal("Why?", panel.Find("textarea").GetAttribute("value"));
    }

    [Fact]
    public async Task NothingIsSentTwiceWhileAnAnswerComesIn()
    {
        var gate = new TaskCompletionSource();
        Api.Answer($"POST {s_address}", () => Stream((ChatStreamEvents.Message, new(Message: s_question)), (ChatStreamEvents.Message, new(Message: s_answer))));
        var panel = RenderPanel();
        Api.Gate = gate.Task;
        var thread = Services.GetRequiredService<ChatThread>();

        await panel.InvokeAsync(() =>
        {
            _ = thread.SendAsync("Why?");
            _ = thread.SendAsync("Why?");
            _ = thread.RetryAsync();
        });
        gate.SetResult();

        await panel.WaitForAssertionAsync(() => Assert.Single(panel.FindAll(".markdown")));
        Assert.Equal(["GET", "POST"], Api.Calls.Where(call => call.Call.Contains("/chat", StringComparison.Ordinal)).Select(call => call.Call.Split(' ')[0]));
    }

    [Fact]
    public async Task AnotherMemosChatBeginsWithNothingOfTheOneBefore()
    {
        var gate = new TaskCompletionSource();
        var other = Guid.CreateVersion7();
        Api.Answer($"GET /api/v1/evaluations/{other}/chat", new ChatResponse([], []));
        Api.Answer($"POST {s_address}", () => Stream((ChatStreamEvents.Message, new(Message: s_question))));
        var panel = RenderPanel(s_question, s_answer);
        var thread = Services.GetRequiredService<ChatThread>();
        Api.Gate = gate.Task;
        var (sending, opening) = (Task.CompletedTask, Task.CompletedTask);

        await panel.InvokeAsync(() =>
        {
            sending = thread.SendAsync("Why?");
            opening = thread.OpenAsync(other);
        });
        Assert.Empty(panel.FindAll(".bubble"));
        Assert.Empty(panel.FindAll(".chat__suggestions"));
        gate.SetResult();
        await sending;
        await opening;

        Assert.Empty(thread.Messages);
        Assert.Null(thread.Problem);
    }

    [Fact]
    public void AnAnswerThatBreaksOffIsSaidToHave()
    {
        Api.Answer($"POST {s_address}", () => Stream((ChatStreamEvents.Message, new(Message: s_question)), (ChatStreamEvents.Text, new("Bec"))));
        var panel = RenderPanel();
        panel.Find("textarea").Change("Why?");
        panel.Find("[data-chat-send]").Click();
        panel.WaitForAssertion(() => panel.Find(".problem"));
    }

    [Fact]
    public void AFailedAnswerCanBeTriedAgain()
    {
        Api.Answer($"POST {s_address}/retry", () => Stream((ChatStreamEvents.Message, new(Message: s_answer))));
        var panel = RenderPanel(s_question, Message(ChatRole.Coach, "", ChatMessageState.Failed));
        Assert.Contains("No coach could answer", panel.Find(".bubble__state").TextContent, StringComparison.Ordinal);
        panel.FindAll(".bubble__actions button")[^1].Click();
        panel.WaitForAssertion(() => Assert.Equal("Because of this.", Assert.Single(panel.FindAll(".markdown")).TextContent.Trim()));
    }

    private IRenderedComponent<ChatPanel> RenderPanel(params ChatMessageResponse[] messages)
    {
        Api.Answer($"GET {s_address}", new ChatResponse(messages, ["What first?"]));
        return Render<ChatPanel>(parameters => parameters.Add(panel => panel.Evaluation, Samples.Evaluated("Some text.")));
    }

    private static ChatMessageResponse Message(ChatRole role, string text, ChatMessageState state) => new(
        Guid.CreateVersion7(Samples.Now), Samples.Id, role, text, state, role == ChatRole.Coach ? new CoachResult("ollama", "tiny", false) : null, Samples.Now);

    private static HttpResponseMessage Stream(params (string Event, ChatStreamItem Item)[] items) => new(HttpStatusCode.OK)
    {
        Content = new StringContent(
            string.Concat(items.Select(item => $"event: {item.Event}\ndata: {JsonSerializer.Serialize(item.Item, JsonSerializerOptions.Web)}\n\n")), Encoding.UTF8, "text/event-stream"),
    };
}
