using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Versions;

namespace MemoCoach.Web.Components.Detail;

/// <summary>What can be chosen beside the memo: a comment on this version, or a suggestion of the version before.</summary>
/// <param name="Place">Where it stands in this version; empty for what has no place in it.</param>
/// <param name="CriterionId">The criterion it concerns most, if one.</param>
/// <param name="Comment">The comment, if it is one.</param>
/// <param name="Earlier">The earlier suggestion, if it is one.</param>
internal sealed record Note(TextRange Place, string? CriterionId, SegmentResult? Comment, SuggestionFollowUp? Earlier)
{
    public bool HasPlace => Place.Length > 0;

    /// <summary>The comments of an evaluation.</summary>
    public static IReadOnlyList<Note> Of(IEnumerable<SegmentResult> segments) =>
        [.. segments.Select(segment => new Note(new TextRange(segment.Start, segment.End), segment.CriterionId, segment, null))];

    /// <summary>The earlier suggestions of which one thing became.</summary>
    public static IReadOnlyList<Note> Of(IEnumerable<SuggestionFollowUp> suggestions, SuggestionStatus status) =>
    [
        .. suggestions.Where(suggestion => suggestion.Status == status)
            .Select(suggestion => new Note(new TextRange(suggestion.Start ?? 0, suggestion.End ?? 0), suggestion.CriterionId, null, suggestion)),
    ];
}
