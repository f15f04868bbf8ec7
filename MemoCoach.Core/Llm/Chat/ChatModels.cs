using System.Runtime.CompilerServices;
using System.Threading.Channels;
using MemoCoach.Core.Llm.Calls;

namespace MemoCoach.Core.Llm.Chat;

/// <summary>The reader's end of the gateway: its one loop writes, the caller reads.</summary>
internal sealed class ChatModels(ModelGateway gateway) : IChatModels
{
    public async IAsyncEnumerable<ChatEvent> StreamAsync(ChatPrompt prompt, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        // Not bounded: a slow reader must not look like a silent provider, and the model's own limit bounds the answer.
        var events = Channel.CreateUnbounded<ChatEvent>(new() { SingleReader = true, SingleWriter = true });
        var answering = AnswerAsync(prompt, events.Writer, stop.Token);
        try
        {
            await foreach (var next in events.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
            {
                yield return next;
            }

            await answering.ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await answering.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task AnswerAsync(ChatPrompt prompt, ChannelWriter<ChatEvent> events, CancellationToken cancellationToken)
    {
        try
        {
            var use = new ModelUse(ModelPurpose.Chat, prompt.ConversationId, prompt.WriterId, prompt.Configuration) { Sink = new ChannelSink(events) };
            var outcome = await gateway
                .AskAsync(use, (caller, token) => caller.AskAsync(prompt.Messages, schema: null, token), cancellationToken)
                .ConfigureAwait(false);
            var endpoint = outcome.Endpoint ?? throw ModelsUnavailableException.For(outcome.Failures);
            events.TryWrite(new ChatEnd(endpoint.Name, endpoint.Model));
        }
        finally
        {
            events.Complete();
        }
    }

    private sealed class ChannelSink(ChannelWriter<ChatEvent> events) : IAnswerSink
    {
        private bool hasText;

        public void Begin()
        {
            if (hasText)
            {
                events.TryWrite(new ChatRestart());
                hasText = false;
            }
        }

        public void Add(string text)
        {
            hasText = true;
            events.TryWrite(new ChatText(string.Concat(text.Where(character => !AnswerText.IsStray(character)))));
        }
    }
}
