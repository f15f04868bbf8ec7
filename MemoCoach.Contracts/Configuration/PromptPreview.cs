namespace MemoCoach.Contracts.Configuration;

/// <summary>A request for the prompt that a memo would get.</summary>
public sealed record PromptPreviewRequest
{
    /// <summary>The document that is being edited, such as <c>prompt.yaml</c>.</summary>
    public string? FileName { get; init; }

    /// <summary>Its YAML; without it the active configuration counts.</summary>
    public string? Text { get; init; }

    /// <summary>The memo; without it a short sample.</summary>
    public Guid? MemoVersionId { get; init; }
}

/// <summary>What a model would be given.</summary>
/// <param name="System">The system message.</param>
/// <param name="Request">The request, memo included.</param>
public sealed record PromptPreview(string System, string Request);

/// <summary>A memo to try a configuration on.</summary>
/// <param name="MemoVersionId">The version of the memo.</param>
/// <param name="Title">What the writer called it.</param>
/// <param name="Number">The version's number in its series, from 1.</param>
/// <param name="Language"><c>en</c> or <c>es</c>.</param>
/// <param name="Length">UTF-16 units.</param>
/// <param name="SubmittedAt">When it was submitted.</param>
public sealed record StoredMemo(Guid MemoVersionId, string? Title, int Number, string Language, int Length, DateTimeOffset SubmittedAt);
