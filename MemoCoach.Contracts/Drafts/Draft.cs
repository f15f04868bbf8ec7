namespace MemoCoach.Contracts.Drafts;

/// <summary>Answer of <c>GET /api/v1/draft</c>: the memo that a writer is working on.</summary>
/// <param name="Title">Its title; <see langword="null"/> if it has none.</param>
/// <param name="Text">Its text so far.</param>
/// <param name="Language"><c>en</c> or <c>es</c> if the writer chose one; <see langword="null"/> if it is to be detected.</param>
/// <param name="DetectedLanguage"><c>en</c> or <c>es</c>: what the text is written in.</param>
/// <param name="PreviousEvaluationId">The evaluation whose memo this is the next version of, if any.</param>
/// <param name="Revision">Counts the saves, from 1; 0 while there is no draft.</param>
public sealed record DraftResponse(string? Title, string Text, string? Language, string DetectedLanguage, Guid? PreviousEvaluationId, int Revision);

/// <summary>Body of <c>PUT /api/v1/draft</c>.</summary>
public sealed record SaveDraftRequest
{
    /// <summary>The title so far.</summary>
    public string? Title { get; init; }

    /// <summary>The text so far.</summary>
    public string? Text { get; init; }

    /// <summary><c>en</c> or <c>es</c>; absent to have it detected.</summary>
    public string? Language { get; init; }

    /// <summary>The evaluation whose memo this is the next version of.</summary>
    public Guid? PreviousEvaluationId { get; init; }

    /// <summary>The revision that these changes began with, so that one window does not overwrite what another has saved since.</summary>
    public int Revision { get; init; }
}

/// <summary>Answer to a saved draft.</summary>
/// <param name="Revision">Its revision now.</param>
/// <param name="DetectedLanguage"><c>en</c> or <c>es</c>: what the text is written in.</param>
public sealed record SavedDraft(int Revision, string DetectedLanguage);
