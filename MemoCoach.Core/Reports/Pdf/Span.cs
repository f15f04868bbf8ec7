namespace MemoCoach.Core.Reports.Pdf;

/// <summary>Text in one style; line feeds break the line.</summary>
internal sealed record Span(string Text, Style Style);
