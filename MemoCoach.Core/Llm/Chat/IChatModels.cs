namespace MemoCoach.Core.Llm.Chat;

/// <summary>Answers in a conversation by the models of the route <c>chat</c>, piece by piece, through the same gateway as evaluations.</summary>
public interface IChatModels
{
    /// <summary>
    /// Streams an answer. A try that fails, even in the middle, is followed by the next one as on every route; a <see cref="ChatRestart"/>
    /// stands between them if pieces were already handed out. Leaving the enumeration, or cancelling it, ends the provider's call.
    /// </summary>
    /// <param name="prompt">What to answer.</param>
    /// <param name="cancellationToken">Ends the answer, and the provider's call with it.</param>
    /// <returns>The pieces, and a <see cref="ChatEnd"/> last.</returns>
    /// <exception cref="ModelsUnavailableException">No provider of the route gave a whole answer. What came before it is to be dropped.</exception>
    IAsyncEnumerable<ChatEvent> StreamAsync(ChatPrompt prompt, CancellationToken cancellationToken);
}
