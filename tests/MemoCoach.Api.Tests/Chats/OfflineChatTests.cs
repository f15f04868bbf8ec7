using System.Net;
using System.Text.Json;
using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts.Chats;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Problems;
using MemoCoach.Core.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MemoCoach.Api.Tests.Chats;

/// <summary>The chat where no model is set up.</summary>
public sealed class OfflineChatTests(WorkingSystem system) : IClassFixture<WorkingSystem>
{
    [Fact]
    public async Task AnAnswerComesInPiecesAndIsKept()
    {
        var (_, chat, evaluation) = await BeginAsync("server-room-en.md");
        var events = await chat.SayAsync("Where does the overall score come from?");

        Assert.Equal([ChatStreamEvents.Message, ChatStreamEvents.Text, ChatStreamEvents.Message], events.Select(item => item.EventType));
        var (asked, answered) = (events[0].Data.Message!, events[^1].Data.Message!);
        Assert.Equal((ChatRole.Writer, ChatMessageState.Complete), (asked.Role, asked.State));
        Assert.True(answered.Coach!.Offline);
        Assert.Contains(evaluation.OverallScore!.Value.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture), answered.Text, StringComparison.Ordinal);
        Assert.Equal(string.Concat(events.Select(item => item.Data.Text)), answered.Text);
        Assert.Equal([(asked.Id, asked.Text), (answered.Id, answered.Text)], (await chat.ReadAsync()).Messages.Select(message => (message.Id, message.Text)));
    }

    [Fact]
    public async Task AQuestionAboutACriterionIsAnsweredFromItsEvidence()
    {
        var (_, chat, evaluation) = await BeginAsync("epa-case-study.md");
        var weakest = evaluation.Criteria.MinBy(criterion => criterion.Score)!;
        var answer = (await chat.SayAsync($"Why is {weakest.Name} so low?"))[^1].Data.Message!.Text;
        Assert.Contains(weakest.Justification, answer, StringComparison.Ordinal);
        Assert.All(weakest.Evidence.Take(3), evidence => Assert.Contains(evidence.Text.Split('\n')[0], answer, StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheSuggestedQuestionsHaveAnswers()
    {
        var (_, chat, _) = await BeginAsync("server-room-en.md");
        var unknown = (await chat.SayAsync("Zebra quince xylophone?"))[^1].Data.Message!.Text;
        foreach (var question in (await chat.ReadAsync()).Suggestions)
        {
            Assert.NotEqual(unknown, (await chat.SayAsync(question))[^1].Data.Message!.Text);
        }
    }

    [Fact]
    public async Task ItDoesNotWriteTheMemo()
    {
        var (_, chat, _) = await BeginAsync("server-room-en.md");
        Assert.StartsWith("I work without a language model", (await chat.SayAsync("Please rewrite the first paragraph"))[^1].Data.Message!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RetryingReplacesTheAnswer()
    {
        var (_, chat, _) = await BeginAsync("server-room-en.md");
        var first = (await chat.SayAsync("What should I change first?"))[^1].Data.Message!;
        var second = (await chat.RetryAsync())[^1].Data.Message!;
        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal(second.Id, Assert.Single((await chat.ReadAsync()).Messages, message => message.Role == ChatRole.Coach).Id);
    }

    [Fact]
    public async Task TheNextVersionHasTheSameChat()
    {
        var (writer, chat, evaluation) = await BeginAsync("server-room-en.md");
        await chat.SayAsync("What is good?");
        var next = await writer.SubmitAsync(new SubmitMemoRequest { Text = Memos.Text("epa-case-study.md"), PreviousEvaluationId = evaluation.Id });
        await writer.FinishAsync(next);
        Assert.Equal(2, (await new Conversation(writer, next).ReadAsync()).Messages.Count);
    }

    [Fact]
    public async Task DeletingTheEvaluationDeletesItsMessages()
    {
        var (writer, chat, evaluation) = await BeginAsync("server-room-en.md");
        await chat.SayAsync("What is good?");
        await writer.DeleteAsync(evaluation.Id);
        await using var scope = system.Look();
        Assert.False(await scope.ServiceProvider.GetRequiredService<MemoDbContext>().ChatMessages.AnyAsync(row => row.MemoId == evaluation.MemoId));
    }

    [Fact]
    public async Task TheExportHoldsItAndNobodyElses()
    {
        var (writer, chat, _) = await BeginAsync("server-room-en.md");
        var (_, others, _) = await BeginAsync("server-room-en.md");
        await chat.SayAsync("What is good?");
        await others.SayAsync("What is bad?");
        using var export = JsonDocument.Parse(await writer.Http.GetStringAsync("/api/v1/export"));
        Assert.Equal(
            (await chat.ReadAsync()).Messages, export.RootElement.GetProperty("chatMessages").Deserialize<List<ChatMessageResponse>>(JsonSerializerOptions.Web)!);
    }

    [Fact]
    public async Task ItCanBeCleared()
    {
        var (writer, chat, _) = await BeginAsync("server-room-en.md");
        await chat.SayAsync("What is good?");
        Assert.Equal(HttpStatusCode.NoContent, (await writer.Http.DeleteAsync(chat.Address)).StatusCode);
        Assert.Empty((await chat.ReadAsync()).Messages);
    }

    [Fact]
    public async Task NobodyElseSeesIt()
    {
        var (_, chat, evaluation) = await BeginAsync("server-room-en.md");
        await chat.SayAsync("What is good?");
        var stranger = await system.WriterAsync();
        await ProblemAssert.IsAsync(HttpStatusCode.NotFound, ProblemCodes.NotFound, await stranger.Http.GetAsync(chat.Address));
        await ProblemAssert.IsAsync(HttpStatusCode.NotFound, ProblemCodes.NotFound, await new Conversation(stranger, evaluation.Id).PostAsync("Hello"));
        await ProblemAssert.IsAsync(HttpStatusCode.NotFound, ProblemCodes.NotFound, await stranger.Http.DeleteAsync(chat.Address));
        Assert.Equal(2, (await chat.ReadAsync()).Messages.Count);
    }

    [Fact]
    public async Task WhatCannotBeSaidIsRefusedWithAReason()
    {
        var (writer, chat, _) = await BeginAsync("server-room-en.md");
        await ProblemAssert.IsAsync(HttpStatusCode.BadRequest, ProblemCodes.ChatMessageEmpty, await chat.PostAsync("  "));
        await ProblemAssert.IsAsync(HttpStatusCode.BadRequest, ProblemCodes.ChatMessageTooLong, await chat.PostAsync(new string('a', 4001)));
        await ProblemAssert.IsAsync(HttpStatusCode.Conflict, ProblemCodes.NothingToRetry, await writer.Http.PostAsync($"{chat.Address}/retry", null));
    }

    private async Task<(Writer Writer, Conversation Chat, EvaluationResponse Evaluation)> BeginAsync(string memo)
    {
        var writer = await system.WriterAsync();
        var id = await writer.SubmitAsync(new SubmitMemoRequest { Text = Memos.Text(memo) });
        return (writer, new Conversation(writer, id), await writer.FinishAsync(id));
    }
}
