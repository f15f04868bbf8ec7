namespace MemoCoach.Core.Llm.Chat;

/// <summary>What a streamed answer brings, in order.</summary>
public abstract record ChatEvent;

/// <summary>The next piece of the answer.</summary>
/// <param name="Text">Its text, to be put after what came before.</param>
public sealed record ChatText(string Text) : ChatEvent;

/// <summary>What came so far belongs to an answer that broke off: it is to be dropped, the answer begins anew.</summary>
public sealed record ChatRestart : ChatEvent;

/// <summary>The answer is whole; nothing comes after this.</summary>
/// <param name="Provider">Name of the provider in <c>llm.yaml</c> that gave it.</param>
/// <param name="Model">Its model.</param>
public sealed record ChatEnd(string Provider, string Model) : ChatEvent;
