using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Reports;
using MemoCoach.Core.Offline;

namespace MemoCoach.Core.Reports.Pdf;

/// <summary>What the parts of a report are written from and to.</summary>
/// <param name="Sheet">The pages.</param>
/// <param name="Report">What the report says.</param>
/// <param name="Texts">What stands around that, in the reader's language.</param>
internal sealed record Contents(Sheet Sheet, EvaluationReport Report, Phrasebook Texts)
{
    private const float SectionStart = 96;

    public EvaluationResponse Evaluation => Report.Evaluation;

    /// <summary>Begins a section of the report, with its place in the outline.</summary>
    public void BeginSection(string key)
    {
        var title = Texts.Say(key);
        Sheet.Skip(26);
        Sheet.Need(SectionStart);
        Sheet.Bookmark(title, 0);
        Sheet.Write(title, Style.Section);
        Sheet.Skip(8);
    }

    /// <summary>A list of remarks as a section of its own; nothing where there are none.</summary>
    public void WriteList(string key, IReadOnlyList<string> remarks)
    {
        if (remarks.Count == 0)
        {
            return;
        }

        BeginSection(key);
        foreach (var remark in remarks)
        {
            WriteItem(remark, Sheet.Left, Sheet.Width);
            Sheet.Skip(4);
        }
    }

    /// <summary>An item of a list, its dash hanging before it.</summary>
    public void WriteItem(string text, float left, float width)
    {
        const float hanging = 13;
        Sheet.Need(Style.Body.Leading);
        Sheet.Put("–", Style.Body with { Color = Colors.Accent }, left, Sheet.Y);
        Sheet.Write(text, Style.Body, left + hanging, width - hanging);
    }

    /// <summary>A quotation from the memo, a line beside it.</summary>
    public void WriteQuote(string text, float left, float width)
    {
        const float inset = 11;
        Sheet.Write(
            Sheet.Lines([new Span(text, Style.Quote)], width - inset),
            left + inset,
            (top, height) => Sheet.Fill(new(left, top, left + 1.6f, top + height), Colors.AccentLine));
    }

    /// <summary>A score as the length of a bar: 1 leaves a trace, 5 fills it.</summary>
    public void DrawBar(decimal score, float left, float top, float width)
    {
        const float thickness = 5;
        var share = Math.Max(0.02f, (float)(score - 1) / 4);
        Sheet.Fill(new(left, top, left + width, top + thickness), Colors.Sunken, thickness / 2);
        Sheet.Fill(new(left, top, left + (width * share), top + thickness), Colors.Accent, thickness / 2);
    }
}
