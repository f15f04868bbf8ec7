namespace MemoCoach.LoopbackModels;

/// <summary>Ways to treat a request.</summary>
public enum BehaviourKind
{
    /// <summary>An answer that fits memo and schema.</summary>
    Good,

    /// <summary>A good answer after so many milliseconds.</summary>
    Slow,

    /// <summary>A status other than success; after a colon the value of Retry-After.</summary>
    Status,

    /// <summary>429 with the word that the key's quota is used up.</summary>
    Quota,

    /// <summary>400 with the word that the prompt is too long for the model.</summary>
    TooLong,

    /// <summary>Takes the request and never says anything.</summary>
    Silent,

    /// <summary>Sends success and headers, then one byte after the other for ever.</summary>
    Trickle,

    /// <summary>Resets the connection in the middle of a good answer, of a stream in the middle of its first event.</summary>
    Cut,

    /// <summary>Answers at once, but says the first word after so many milliseconds.</summary>
    SlowFirst,

    /// <summary>Falls silent in the middle of a good answer, and keeps the connection.</summary>
    Stall,

    /// <summary>A good stream that ends without the protocol's end marker.</summary>
    NoEnd,

    /// <summary>Breaks a good stream off by the error that goes with a status.</summary>
    StreamError,

    /// <summary>An answer without text.</summary>
    Empty,

    /// <summary>Text that is no JSON.</summary>
    Garbage,

    /// <summary>A good answer with control characters, U+0000 among them, between its words.</summary>
    Stray,

    /// <summary>A good answer with prose and a code fence around it.</summary>
    Fenced,

    /// <summary>JSON that breaks the schema: a criterion missing, another scored 9.9, text for a number.</summary>
    BreakSchema,

    /// <summary>A good answer, but its quotations do not stand in the memo.</summary>
    Misquote,

    /// <summary>Gives 5.0 throughout if anything outside the marked title and memo asks for it, else 3.0.</summary>
    Obedient,

    /// <summary>Gives the criterion that it is told of first 4.5, each one after it 0.5 less.</summary>
    Biased,

    /// <summary>Stopped at the most tokens of an answer.</summary>
    MaxTokens,

    /// <summary>Withheld by the content filter.</summary>
    Refusal,

    /// <summary>Success, but the body is HTML.</summary>
    Html,
}
