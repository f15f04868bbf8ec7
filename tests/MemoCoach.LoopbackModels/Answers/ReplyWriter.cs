namespace MemoCoach.LoopbackModels.Answers;

/// <summary>Writes the reply that a behaviour asks for.</summary>
internal static class ReplyWriter
{
    public static ModelReply Write(ModelRequest request, BehaviourKind kind) => kind switch
    {
        BehaviourKind.Empty => new(""),
        BehaviourKind.Garbage => new("The memo is fine. I would give it a four, or perhaps a bit more."),
        BehaviourKind.Stray => new(Good(request).Replace(" ", "\0 \a", StringComparison.Ordinal)),
        BehaviourKind.Fenced => new($"Here is my evaluation:\n\n```json\n{Good(request)}\n```\nI hope that it helps."),
        BehaviourKind.BreakSchema when PromptReading.Of(request) is { } prompt => new(EvaluationWriter.Write(prompt, breakSchema: true)),
        BehaviourKind.Misquote when PromptReading.Of(request) is { } prompt => new(EvaluationWriter.Write(prompt, misquote: true)),
        BehaviourKind.Obedient when PromptReading.Of(request) is { } prompt => new(EvaluationWriter.Write(prompt, score: _ => Obedience.IsAskedForFullMarks(request) ? 5.0 : 3.0)),
        BehaviourKind.Biased when PromptReading.Of(request) is { } prompt => new(EvaluationWriter.Write(prompt, score: place => 4.5 - (0.5 * place))),
        BehaviourKind.MaxTokens => new(Good(request)[..20], ReplyEnd.MaxTokens),
        BehaviourKind.Refusal => new("", ReplyEnd.Refusal),
        _ => new(Good(request)),
    };

    private static string Good(ModelRequest request) => PromptReading.Of(request) is { } prompt
        ? EvaluationWriter.Write(prompt)
        : $"You asked: \"{request.Messages[^1]}\" I have read {request.Messages.Count} messages.";
}
