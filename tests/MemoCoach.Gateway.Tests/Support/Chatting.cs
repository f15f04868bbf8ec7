using System.Text;
using MemoCoach.Core.Llm;
using MemoCoach.Core.Llm.Chat;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace MemoCoach.Gateway.Tests.Support;

/// <summary>What a chat's reader sees of an answer.</summary>
/// <param name="Text">What stands on the screen at the end.</param>
/// <param name="Restarts">How often it was cleared.</param>
/// <param name="End">Who gave the answer.</param>
internal sealed record ChatView(string Text, int Restarts, ChatEnd? End);

/// <summary>A chat as a service has it.</summary>
internal static class Chatting
{
    public const string Question = "What next? 👍🏽";
    public const string Answer = $"You asked: \"{Question}\" I have read 2 messages.";

    public static IAsyncEnumerable<ChatEvent> Stream(this Coaching coaching, LlmConfiguration llm, CancellationToken cancellationToken = default) =>
        coaching.Services.GetRequiredService<IChatModels>().StreamAsync(
            new(Guid.CreateVersion7(), Guid.CreateVersion7(), TestConfiguration.With(llm), [new(ChatRole.System, "Be brief."), new(ChatRole.User, Question)]),
            cancellationToken);

    public static async Task<ChatView> ReadAsync(this Coaching coaching, LlmConfiguration llm)
    {
        var text = new StringBuilder();
        var restarts = 0;
        ChatEnd? end = null;
        await foreach (var next in coaching.Stream(llm))
        {
            Assert.Null(end);
            (restarts, end) = next is ChatRestart ? (restarts + 1, end) : (restarts, next as ChatEnd);
            text = next switch { ChatRestart => text.Clear(), ChatText piece => text.Append(piece.Text), _ => text };
        }

        return new(text.ToString(), restarts, end);
    }
}
