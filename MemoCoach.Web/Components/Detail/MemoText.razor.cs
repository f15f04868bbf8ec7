using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace MemoCoach.Web.Components.Detail;

/// <summary>The memo with passages marked. All of it is shown as text, whatever it holds.</summary>
public sealed partial class MemoText
{
    private IReadOnlyList<TextRun> runs = [];
    private HashSet<TextRange> tabStops = [];

    /// <summary>The memo.</summary>
    [Parameter, EditorRequired]
    public required string Text { get; set; }

    /// <summary>The language it is written in.</summary>
    [Parameter, EditorRequired]
    public required string Language { get; set; }

    /// <summary>The passages by the indexes of their notes; an empty one is not marked.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<TextRange> Places { get; set; }

    /// <summary>The address at which a note is selected.</summary>
    [Parameter, EditorRequired]
    public required Func<int, string> AddressOf { get; set; }

    /// <summary>Index of the note selected.</summary>
    [Parameter]
    public int? Selected { get; set; }

    /// <summary>A passage was chosen; carries the index of its note.</summary>
    [Parameter]
    public EventCallback<int> SelectedChanged { get; set; }

    /// <summary>A quotation to mark as well.</summary>
    [Parameter]
    public TextRange? Quote { get; set; }

    /// <summary>Id of the element that begins at an offset at which a passage or the quotation does.</summary>
    /// <param name="start">UTF-16 offset in the memo.</param>
    /// <returns>The id.</returns>
    internal static string IdAt(int start) => string.Create(CultureInfo.InvariantCulture, $"at-{start}");

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        runs = TextRun.Split(Text.Length, Places, Quote);

        // One stop of the tab key for each note, however many pieces an overlap cuts it into.
        tabStops = [.. runs.Where(run => run.Segments.Count > 0).DistinctBy(run => run.Segments[0]).Select(run => run.Range)];
    }

    private static string ClassOf(TextRun run) =>
        (run.Segments.Count > 1 ? "passage passage--shared" : "passage") + (run.IsQuoted ? " quoted" : "");

    /// <summary>Where passages overlap, choosing the same words again goes on to the next of them.</summary>
    private int ChoiceOf(TextRun run)
    {
        var place = Enumerable.Range(0, run.Segments.Count).FirstOrDefault(index => run.Segments[index] == Selected, -1);
        return run.Segments[(place + 1) % run.Segments.Count];
    }

    private bool IsSelected(TextRun run) => Selected is { } selected && run.Segments.Contains(selected);

    private string? NumbersAt(TextRun run)
    {
        var beginning = run.Segments.Where(note => Places[note].Start == run.Range.Start).Order().ToArray();
        return beginning.Length > 0 ? string.Join('·', beginning.Select(note => note + 1)) : null;
    }

    private string TextOf(TextRun run) => Text[run.Range.Start..run.Range.End];
}
