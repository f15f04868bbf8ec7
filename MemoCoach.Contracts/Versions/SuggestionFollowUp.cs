using System.Text.Json.Serialization;

namespace MemoCoach.Contracts.Versions;

/// <summary>What became of a suggestion in the next version.</summary>
/// <param name="Suggestion">What the coach had suggested.</param>
/// <param name="Passage">The passage of the earlier version that it was about; <see langword="null"/> for the memo as a whole.</param>
/// <param name="CriterionId">The criterion it concerned most, if one.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Reason">How that is known.</param>
/// <param name="Start">UTF-16 offset in the next version at which the passage, or what it became, begins; <see langword="null"/> if it is gone or was none.</param>
/// <param name="End">UTF-16 offset after its last character there.</param>
public sealed record SuggestionFollowUp(
    string Suggestion, string? Passage, string? CriterionId, SuggestionStatus Status, SuggestionReason Reason, int? Start = null, int? End = null);

/// <summary>What became of a suggestion.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SuggestionStatus>))]
public enum SuggestionStatus
{
    /// <summary>The memo was changed there, and the coach no longer raises it.</summary>
    [JsonStringEnumMemberName("taken-up")] TakenUp,

    /// <summary>It stands as before.</summary>
    [JsonStringEnumMemberName("open")] Open,

    /// <summary>The memo was changed there, and the criterion is worse than before.</summary>
    [JsonStringEnumMemberName("regressed")] Regressed,
}

/// <summary>How the status of a suggestion is known.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SuggestionReason>))]
public enum SuggestionReason
{
    /// <summary>Open: the passage stands in the new version word for word.</summary>
    [JsonStringEnumMemberName("passage-unchanged")] PassageUnchanged,

    /// <summary>Open: the passage was changed, and the coach raises the same again.</summary>
    [JsonStringEnumMemberName("raised-again")] RaisedAgain,

    /// <summary>Taken up: the passage was rewritten, and the coach no longer raises it.</summary>
    [JsonStringEnumMemberName("passage-rewritten")] PassageRewritten,

    /// <summary>Taken up: the passage is gone, and its criterion is not worse for it.</summary>
    [JsonStringEnumMemberName("passage-removed")] PassageRemoved,

    /// <summary>Taken up: the memo changed, and the coach no longer raises it.</summary>
    [JsonStringEnumMemberName("not-raised-again")] NotRaisedAgain,

    /// <summary>Regressed: the passage was changed or removed, and the criterion's score fell.</summary>
    [JsonStringEnumMemberName("criterion-fell")] CriterionFell,
}
