using MemoCoach.Core.Configuration;

namespace MemoCoach.Core.Prompts;

/// <summary>The texts that a model is given (<c>prompt.yaml</c>).</summary>
public sealed record PromptTemplates
{
    /// <summary>Who the model is and how it grades: the system message.</summary>
    public required Localized System { get; init; }

    /// <summary>
    /// The request with the placeholders <c>{rubric}</c>, <c>{frameworks}</c>, <c>{context}</c>, <c>{schema}</c>, <c>{marker}</c>,
    /// <c>{title}</c> and <c>{memo}</c>. Title and memo are put between lines that carry the marker, which the memo cannot hold.
    /// </summary>
    public required Localized Evaluation { get; init; }

    /// <summary>The request to mend an answer that broke the schema, with the placeholder <c>{errors}</c>.</summary>
    public required Localized Repair { get; init; }

    /// <summary>How the model talks about a memo that was evaluated: the system message of a chat.</summary>
    public required Localized Chat { get; init; }

    /// <summary>
    /// What a chat is about, with the placeholders <c>{context}</c>, <c>{rubric}</c>, <c>{frameworks}</c>, <c>{marker}</c>, <c>{title}</c>,
    /// <c>{memo}</c>, <c>{earlier}</c> (the memo's earlier versions) and <c>{evaluation}</c>: the first message of a chat.
    /// </summary>
    public required Localized ChatMaterial { get; init; }
}
