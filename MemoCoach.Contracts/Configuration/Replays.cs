namespace MemoCoach.Contracts.Configuration;

/// <summary>A request to evaluate stored memos under the active configuration and under a draft, side by side.</summary>
public sealed record ReplayRequest
{
    /// <summary>The document that is being edited, such as <c>rubric.yaml</c>.</summary>
    public string? FileName { get; init; }

    /// <summary>Its YAML.</summary>
    public string? Text { get; init; }

    /// <summary>The memos.</summary>
    public IReadOnlyList<Guid>? MemoVersionIds { get; init; }

    /// <summary>Whether the models evaluate, which costs money; otherwise the offline coach does.</summary>
    public bool UseModels { get; init; }
}

/// <summary>What a replay would cost.</summary>
/// <param name="Memos">How many memos.</param>
/// <param name="ModelCalls">How many evaluations by models: two for each memo, none with the offline coach.</param>
/// <param name="PromptTokens">About how many tokens the prompts have, four characters to the token.</param>
/// <param name="AnswerTokens">At most how many tokens the answers have.</param>
/// <param name="PriceUsd">About how many US dollars it costs at most, by the prices of the dearest provider that is set up; 0 with the offline coach.</param>
public sealed record ReplayEstimate(int Memos, int ModelCalls, long PromptTokens, long AnswerTokens, decimal PriceUsd);

/// <summary>A replay that waits for the workers.</summary>
/// <param name="Id">The replay.</param>
public sealed record StartedReplay(Guid Id);

/// <summary>How scores shift.</summary>
public sealed record ReplayReport
{
    /// <summary>The replay.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who asked for it.</summary>
    public required string Author { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The document that was drafted.</summary>
    public required string FileName { get; init; }

    /// <summary>The version that the draft is compared with.</summary>
    public required int BaseVersion { get; init; }

    /// <summary>How many memos there are.</summary>
    public required int Total { get; init; }

    /// <summary>How many of them are evaluated under both configurations.</summary>
    public required int Done { get; init; }

    /// <summary>How many could not be evaluated, or were deleted meanwhile.</summary>
    public required int Failed { get; init; }

    /// <summary>The shift of the overall score; <see langword="null"/> before the first memo is done.</summary>
    public required ScoreShift? Overall { get; init; }

    /// <summary>The shift of each criterion, those of the draft first.</summary>
    public required IReadOnlyList<CriterionShift> Criteria { get; init; }

    /// <summary>The memos whose overall score moved most, the largest move first.</summary>
    public required IReadOnlyList<MemoShift> LargestMoves { get; init; }

    /// <summary>The largest shift of the overall score, up or down, with which the draft may be activated; <see langword="null"/> without a limit.</summary>
    public required decimal? Limit { get; init; }
}

/// <summary>Means before and after, 1.00 to 5.00.</summary>
/// <param name="Before">Under the active configuration; <see langword="null"/> for what only the draft has.</param>
/// <param name="After">Under the draft; <see langword="null"/> for what the draft has no more.</param>
public sealed record ScoreShift(decimal? Before, decimal? After)
{
    /// <summary>After less before; negative if the draft is harsher.</summary>
    public decimal? Shift => After - Before;
}

/// <summary>The shift of a criterion.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name in English.</param>
/// <param name="Score">Means over the memos.</param>
public sealed record CriterionShift(string Id, string Name, ScoreShift Score);

/// <summary>The shift of a memo.</summary>
/// <param name="MemoVersionId">The memo.</param>
/// <param name="Title">What the writer called it.</param>
/// <param name="Overall">Its overall score.</param>
/// <param name="Criteria">Its criteria.</param>
public sealed record MemoShift(Guid MemoVersionId, string? Title, ScoreShift Overall, IReadOnlyList<CriterionShift> Criteria);
