using System.Net;
using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts.Chats;
using MemoCoach.Contracts.Evaluations;

namespace MemoCoach.Api.Tests.Chats;

/// <summary>The chat where a model answers.</summary>
public sealed class ModelChatTests(ModelSystem system) : IClassFixture<ModelSystem>
{
    [Fact]
    public async Task AModelsAnswerComesInPieces()
    {
        var (_, chat, _) = await BeginAsync();
        var events = await chat.SayAsync("Why?");
        Assert.True(events.Count(item => item.EventType == ChatStreamEvents.Text) > 1);
        var answered = events[^1].Data.Message!;
        Assert.Equal((ChatMessageState.Complete, "openai"), (answered.State, answered.Coach?.Provider));
        Assert.Equal(string.Concat(events.Select(item => item.Data.Text)), answered.Text);
    }

    [Fact]
    public async Task TheModelKnowsMemoEarlierVersionsEvaluationRubricAndWhatWasSaid()
    {
        var (writer, chat, first) = await BeginAsync();
        await chat.SayAsync("Remember the zebra.");
        var id = await writer.SubmitAsync(new SubmitMemoRequest { Text = $"Revised. {Memos.Text("server-room-en.md")}", PreviousEvaluationId = first.Id });
        var second = await writer.FinishAsync(id);
        await new Conversation(writer, id).SayAsync("And now?");

        var messages = system.Model.Requests[^1].Body.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("content").GetString()!).ToList();
        var material = messages[1];
        Assert.Contains(second.Text, material, StringComparison.Ordinal);
        // Once within the revised text, once as the earlier version.
        Assert.Equal(2, material.Split(first.Text).Length - 1);
        Assert.Contains(second.Criteria[0].Justification.Replace("\"", "\\\"", StringComparison.Ordinal), material, StringComparison.Ordinal);
        Assert.Contains(second.Criteria[0].Name, material, StringComparison.Ordinal);
        Assert.Contains("Remember the zebra.", messages);
        Assert.Equal("And now?", messages[^1]);
    }

    [Fact]
    public async Task StoppingKeepsWhatCameSoFar()
    {
        var (_, chat, _) = await BeginAsync();
        system.Model.Behave("stall");
        try
        {
            using var stop = new CancellationTokenSource();
            var came = await chat.StartAsync("Why?", stop.Token);
            await stop.CancelAsync();
            var kept = await chat.UntilAnsweredAsync();
            Assert.Equal(ChatMessageState.Stopped, kept.State);
            Assert.StartsWith(came, kept.Text, StringComparison.Ordinal);
        }
        finally
        {
            system.Model.Behave("good");
        }
    }

    [Fact]
    public async Task WithoutAnAnswerOfTheModelTheOfflineCoachAnswers()
    {
        var (_, chat, _) = await BeginAsync();
        system.Model.Behave("503");
        try
        {
            var answered = (await chat.SayAsync("What should I change first?"))[^1].Data.Message!;
            Assert.True(answered.Coach!.Offline);
            Assert.NotEmpty(answered.Text);
        }
        finally
        {
            system.Model.Behave("good");
        }
    }

    [Fact]
    public async Task AnAnswerWithControlCharactersIsKept()
    {
        var (_, chat, _) = await BeginAsync();
        system.Model.Behave("stray");
        try
        {
            var answered = (await chat.SayAsync("Why?"))[^1].Data.Message!;
            Assert.Equal((ChatMessageState.Complete, "openai"), (answered.State, answered.Coach?.Provider));
            Assert.StartsWith("You asked: \"Why?\"", answered.Text, StringComparison.Ordinal);
        }
        finally
        {
            system.Model.Behave("good");
        }
    }

    [Fact]
    public async Task DeletingTheEvaluationEndsTheAnswerWithoutAFault()
    {
        var (writer, chat, evaluation) = await BeginAsync();
        system.Model.Behave("slow:3000");
        try
        {
            using var response = await chat.OpenAsync("Why?", CancellationToken.None);
            await using var events = Conversation.Parser(await response.Content.ReadAsStreamAsync()).EnumerateAsync().GetAsyncEnumerator();
            Assert.True(await events.MoveNextAsync());
            Assert.Equal(HttpStatusCode.NoContent, (await writer.DeleteAsync(evaluation.Id)).StatusCode);

            var last = events.Current.EventType;
            while (await events.MoveNextAsync())
            {
                last = events.Current.EventType;
            }

            Assert.Equal(ChatStreamEvents.Text, last);
        }
        finally
        {
            system.Model.Behave("good");
        }
    }

    private async Task<(Writer Writer, Conversation Chat, EvaluationResponse Evaluation)> BeginAsync()
    {
        var writer = await system.WriterAsync();
        var id = await writer.SubmitAsync();
        return (writer, new Conversation(writer, id), await writer.FinishAsync(id));
    }
}
