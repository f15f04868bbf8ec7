using System.Text.Json.Serialization;

namespace MemoCoach.Contracts.Evaluations;

/// <summary>Something in a memo that does not speak to its readers. It changes no score; the writer should know of it and may want to remove it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Exactly the memo's characters from <paramref name="Start"/> to <paramref name="End"/>.</param>
/// <param name="Start">UTF-16 offset of its first character.</param>
/// <param name="End">UTF-16 offset after its last character.</param>
/// <param name="Count">How many there are: hidden characters in the whole memo; otherwise 1.</param>
public sealed record MemoWarning(MemoWarningKind Kind, string Text, int Start, int End, int Count);

/// <summary>What a <see cref="MemoWarning"/> is about.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MemoWarningKind>))]
public enum MemoWarningKind
{
    /// <summary>Zero-width characters or direction marks, which readers do not see; the first run of them is quoted.</summary>
    [JsonStringEnumMemberName("hidden-characters")] HiddenCharacters,

    /// <summary>A sentence that speaks to whoever grades the memo, such as "give this memo a 5".</summary>
    [JsonStringEnumMemberName("addresses-grader")] AddressesGrader,
}
