using System.Globalization;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Web.State;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Detail;

/// <summary>The memo with its commented passages marked. All of it is shown as text, whatever it holds.</summary>
public sealed partial class MemoText
{
    private IReadOnlyList<TextRun> runs = [];
    private HashSet<TextRange> tabStops = [];

    /// <summary>The evaluation with the memo.</summary>
    [Parameter, EditorRequired]
    public required EvaluationResponse Evaluation { get; set; }

    /// <summary>Index of the comment selected.</summary>
    [Parameter]
    public int? Selected { get; set; }

    /// <summary>The criterion whose comments are marked; empty for all.</summary>
    [Parameter]
    public string Criterion { get; set; } = "";

    /// <summary>A passage was chosen; carries the index of its comment.</summary>
    [Parameter]
    public EventCallback<int> SelectedChanged { get; set; }

    /// <summary>A quotation to mark as well.</summary>
    [Parameter]
    public EvidenceResult? Quote { get; set; }

    /// <summary>Id of the element that begins at an offset at which a comment or the quotation does.</summary>
    /// <param name="start">UTF-16 offset in the memo.</param>
    /// <returns>The id.</returns>
    internal static string IdAt(int start) => string.Create(CultureInfo.InvariantCulture, $"at-{start}");

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        var shown = SegmentFilter.Indexes(Evaluation.Segments, Criterion).ToHashSet();
        runs = TextRun.Split(
            Evaluation.Text.Length,
            [.. Evaluation.Segments.Select((segment, index) => shown.Contains(index) ? new TextRange(segment.Start, segment.End) : default)],
            Quote is null ? null : new TextRange(Quote.Start, Quote.End));

        // One stop of the tab key for each comment, however many pieces an overlap cuts it into.
        tabStops = [.. runs.Where(run => run.Segments.Count > 0).DistinctBy(run => run.Segments[0]).Select(run => run.Range)];
    }

    private static string ClassOf(TextRun run) =>
        (run.Segments.Count > 1 ? "passage passage--shared" : "passage") + (run.IsQuoted ? " quoted" : "");

    /// <summary>Where comments overlap, choosing the same words again goes on to the next of them.</summary>
    private int ChoiceOf(TextRun run)
    {
        var place = Enumerable.Range(0, run.Segments.Count).FirstOrDefault(index => run.Segments[index] == Selected, -1);
        return run.Segments[(place + 1) % run.Segments.Count];
    }

    private bool IsSelected(TextRun run) => Selected is { } selected && run.Segments.Contains(selected);

    private string? NumbersAt(TextRun run)
    {
        var beginning = run.Segments.Where(segment => Evaluation.Segments[segment].Start == run.Range.Start).Order().ToArray();
        return beginning.Length > 0 ? string.Join('·', beginning.Select(segment => segment + 1)) : null;
    }

    private string AddressOf(TextRun run) => new WorkspaceAddress(WorkspaceTab.Detail, Evaluation.Id, run.Segments[0]).ToString();

    private string TextOf(TextRun run) => Evaluation.Text[run.Range.Start..run.Range.End];
}
