using System.Globalization;
using MemoCoach.Contracts.Versions;

namespace MemoCoach.Web.State;

/// <summary>What the page shows, as its address says it, so that a reload, a link and the browser's back button restore it.</summary>
/// <param name="Tab">The part in sight.</param>
/// <param name="Evaluation">The evaluation; the writer's newest if <see langword="null"/>.</param>
/// <param name="Segment">Index of the comment selected in the detail, from 0.</param>
/// <param name="Quote">The quotation selected in the detail.</param>
/// <param name="Criterion">The criterion whose comments the detail shows; all of them if <see langword="null"/>.</param>
/// <param name="Status">Which suggestions of the version before the detail shows instead of this version's comments.</param>
public sealed record WorkspaceAddress(
    WorkspaceTab Tab, Guid? Evaluation = null, int? Segment = null, QuoteReference? Quote = null, string? Criterion = null, SuggestionStatus? Status = null)
{
    /// <summary>Reads the values of an address; ones that make no sense count as missing.</summary>
    /// <param name="tab">Value of <c>tab</c>.</param>
    /// <param name="evaluation">Value of <c>evaluation</c>.</param>
    /// <param name="segment">Value of <c>segment</c>, from 1.</param>
    /// <param name="quote">Value of <c>quote</c>.</param>
    /// <param name="criterion">Value of <c>criterion</c>.</param>
    /// <param name="status">Value of <c>status</c>.</param>
    /// <returns>What to show.</returns>
    public static WorkspaceAddress Parse(string? tab, string? evaluation, string? segment, string? quote, string? criterion, string? status) => new(
        WorkspaceTab.Find(tab),
        Guid.TryParse(evaluation, out var id) ? id : null,
        int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number - 1 : null,
        QuoteReference.Parse(quote),
        string.IsNullOrEmpty(criterion) ? null : criterion,
        Enum.TryParse<SuggestionStatus>(status, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null);

    /// <summary>The address, relative to the site.</summary>
    /// <returns>A path with query.</returns>
    public override string ToString()
    {
        var values = new Dictionary<string, string?>
        {
            ["tab"] = Tab == WorkspaceTab.Write || Tab.IsPage ? null : Tab.Key,
            ["evaluation"] = Evaluation?.ToString(),
            ["segment"] = (Segment + 1)?.ToString(CultureInfo.InvariantCulture),
            ["quote"] = Quote?.ToString(),
            ["criterion"] = Criterion,
            ["status"] = Status?.ToString(),
        };
        return $"/{(Tab.IsPage ? Tab.Key : "")}{QueryString.Create(values.Where(pair => pair.Value is not null))}";
    }
}

/// <summary>One of the quotations that a criterion's score rests on.</summary>
/// <param name="CriterionId">The criterion.</param>
/// <param name="Index">Place among its quotations, from 0.</param>
public sealed record QuoteReference(string CriterionId, int Index)
{
    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <param name="value">Such as <c>evidence.2</c>.</param>
    /// <returns>The reference, or <see langword="null"/> if the value is none.</returns>
    public static QuoteReference? Parse(string? value) =>
        value?.LastIndexOf('.') is { } dot and > 0
        && int.TryParse(value.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new QuoteReference(value[..dot], number - 1)
            : null;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{CriterionId}.{Index + 1}");
}
