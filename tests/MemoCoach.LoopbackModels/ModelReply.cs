namespace MemoCoach.LoopbackModels;

/// <summary>What the model says.</summary>
/// <param name="Text">Its text.</param>
/// <param name="End">Why it stopped.</param>
public sealed record ModelReply(string Text, ReplyEnd End = ReplyEnd.Complete)
{
    /// <summary>The text in pieces, as a stream brings it.</summary>
    public IEnumerable<string> Pieces => Text.EnumerateRunes().Chunk(40).Select(runes => string.Concat(runes));
}

/// <summary>Why a reply ends.</summary>
public enum ReplyEnd
{
    /// <summary>It is complete.</summary>
    Complete,

    /// <summary>The most tokens of an answer were reached.</summary>
    MaxTokens,

    /// <summary>The content filter withheld it.</summary>
    Refusal,
}
