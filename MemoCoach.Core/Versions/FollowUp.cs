using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Versions;

namespace MemoCoach.Core.Versions;

/// <summary>Decides what became of the suggestions of an evaluation in the next one, from the texts, the new comments and the scores.</summary>
internal sealed class FollowUp
{
    /// <summary>A single step of 0.1 is within what a model wavers.</summary>
    private const decimal SmallestFall = 0.2m;

    private readonly EvaluationResponse before;
    private readonly EvaluationResponse after;
    private readonly PassageMap map;
    private readonly List<Wording> raised;

    public FollowUp(EvaluationResponse before, EvaluationResponse after, IReadOnlyList<DiffPart> diff)
    {
        (this.before, this.after, map) = (before, after, new PassageMap(diff));
        raised = [.. after.Opportunities.Select(opportunity => new Wording(opportunity))];
    }

    /// <summary>The suggestions about the memo as a whole, then those about passages.</summary>
    public IReadOnlyList<SuggestionFollowUp> All() => [.. before.Opportunities.Select(Of), .. before.Segments.SelectMany(Of)];

    private SuggestionFollowUp Of(string opportunity)
    {
        var isRaised = raised.Exists(new Wording(opportunity).IsLike);
        var (status, reason) = before.Text == after.Text ? (SuggestionStatus.Open, SuggestionReason.PassageUnchanged)
            : isRaised ? (SuggestionStatus.Open, SuggestionReason.RaisedAgain)
            : (SuggestionStatus.TakenUp, SuggestionReason.NotRaisedAgain);
        return new SuggestionFollowUp(opportunity, null, null, status, reason);
    }

    private IEnumerable<SuggestionFollowUp> Of(SegmentResult segment)
    {
        var unchanged = after.Text.IndexOf(segment.Text.Trim(), StringComparison.Ordinal);
        var passage = map.Follow(segment.Text, segment.Start);
        var place = PlaceOf(passage, segment, unchanged);
        return segment.Suggestions.Select(suggestion =>
        {
            var (status, reason) = unchanged >= 0 ? (SuggestionStatus.Open, SuggestionReason.PassageUnchanged) : OfChanged(segment, passage, suggestion);
            return new SuggestionFollowUp(suggestion, segment.Text, segment.CriterionId, status, reason, place?.Start, place?.End);
        });
    }

    /// <summary>A passage that was moved is found by its words; one that was rewritten stands between what surrounded it.</summary>
    private static (int Start, int End)? PlaceOf(Passage passage, SegmentResult segment, int unchanged) => passage switch
    {
        { IsWhole: false } when unchanged >= 0 => (unchanged, unchanged + segment.Text.Trim().Length),
        _ when passage.IsGone || passage.Start >= passage.End => null,
        _ => (passage.Start, passage.End),
    };

    private (SuggestionStatus Status, SuggestionReason Reason) OfChanged(SegmentResult segment, Passage passage, string suggestion) => true switch
    {
        _ when HasFallen(segment.CriterionId) => (SuggestionStatus.Regressed, SuggestionReason.CriterionFell),
        _ when IsRaisedAgain(segment, passage, suggestion) => (SuggestionStatus.Open, SuggestionReason.RaisedAgain),
        _ when passage.IsGone => (SuggestionStatus.TakenUp, SuggestionReason.PassageRemoved),
        _ => (SuggestionStatus.TakenUp, SuggestionReason.PassageRewritten),
    };

    private bool HasFallen(string? criterionId) => ScoreOf(before, criterionId) - ScoreOf(after, criterionId) >= SmallestFall;

    /// <summary>
    /// The offline coach says the same thing in the same words. A model words it anew each time, so there a comment on the same passage for the
    /// same criterion counts as well.
    /// </summary>
    private bool IsRaisedAgain(SegmentResult segment, Passage passage, string suggestion)
    {
        var here = after.Segments.Where(other => passage.Overlaps(other.Start, other.End)).ToList();
        var wording = new Wording(suggestion);
        return here.Exists(other => other.Suggestions.Any(again => new Wording(again).IsLike(wording)))
            || (after.Coach is not { Offline: true } && segment.CriterionId is { } criterion && here.Exists(other => other.CriterionId == criterion && other.Suggestions.Count > 0));
    }

    private static decimal? ScoreOf(EvaluationResponse evaluation, string? criterionId) =>
        evaluation.Criteria.FirstOrDefault(criterion => criterion.Id == criterionId)?.Score;
}
