using System.Globalization;
using System.Text.RegularExpressions;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Reports;
using MemoCoach.Reports.Tests.Support;
using MemoCoach.TestServers;

namespace MemoCoach.Reports.Tests;

[NeedsPdfTools]
public sealed partial class PdfTests
{
    private const string Spanish = "El próximo año la compañía añadirá señales: ¿qué presupuesto pedirá el equipo en agosto? «Ningún riesgo», según él.";
    private const string Greek = "Η επιτροπή ζητά έγκριση προϋπολογισμού ύψους 48.000 ευρώ έως τις 30 Ιουνίου.";
    private const string Cyrillic = "Комитет просит утвердить бюджет в 48 000 евро до 30 июня; ёлка, щука, объезд.";

    /// <summary>Debian builds mutool without colour profiles, and it says so each time.</summary>
    private const string Complaint = "(?im)^(error|warning)(?!: ICC support)";

    private static readonly string[] Sections = ["Do these first", "Criteria", "Strengths", "Opportunities", "About the memo as a whole", "The memo", "Comments", "Progress"];

    [ServerFact]
    public async Task EverySectionAndEverySegmentOfEachSampleCanBeSearched()
    {
        foreach (var sample in Support.Reports.Samples)
        {
            var report = Support.Reports.Of(Support.Reports.Text(sample), sample, 2.1m, 2.85m);
            using var printed = new PrintedReport(report);
            printed.Keep(sample);
            var text = await printed.TextAsync();
            Assert.All(Sections, section => Assert.Contains(section, text, StringComparison.Ordinal));
            Assert.All(report.Evaluation.Segments, segment => Assert.Contains(Letters(segment.Text), Letters(text), StringComparison.Ordinal));
            Assert.All(report.Evaluation.Segments.SelectMany(segment => segment.Suggestions), suggestion => Assert.Contains(Letters(suggestion), Letters(text), StringComparison.Ordinal));
            Assert.All(report.Evaluation.Criteria, criterion => Assert.Contains(Letters(criterion.Justification), Letters(text), StringComparison.Ordinal));
        }
    }

    [ServerFact]
    public async Task ReadersFindNoFaultInTheReportOfAnySample()
    {
        foreach (var sample in Support.Reports.Samples)
        {
            using var printed = new PrintedReport(Support.Reports.Of(Support.Reports.Text(sample)));
            Assert.Contains("No syntax or stream encoding errors found", await PrintedReport.RunAsync("qpdf", "--check", printed.Path), StringComparison.Ordinal);
            Assert.DoesNotMatch(Complaint, await PrintedReport.RunAsync("mutool", "draw", "-r", "20", "-F", "text", printed.Path));
        }
    }

    [ServerFact]
    public async Task SpanishGreekAndCyrillicCanBeSearched()
    {
        using var printed = new PrintedReport(Support.Reports.Of($"{Spanish}\n\n{Greek}\n\n{Cyrillic}", "Τίτλος, título, заголовок"), MemoLanguage.Spanish);
        printed.Keep("alphabets");
        var text = await printed.TextAsync();
        Assert.Contains(Letters(Spanish), Letters(text), StringComparison.Ordinal);
        Assert.Contains(Letters(Greek), Letters(text), StringComparison.Ordinal);
        Assert.Contains(Letters(Cyrillic), Letters(text), StringComparison.Ordinal);
        Assert.Contains("Informe de evaluación", text, StringComparison.Ordinal);
        Assert.DoesNotContain("□", text, StringComparison.Ordinal);
    }

    [ServerFact]
    public async Task TheOutlineLeadsToEverySectionAndComment()
    {
        var report = Support.Reports.Of(Support.Reports.Text("server-room-en"), "Ωμέγα");
        using var printed = new PrintedReport(report);
        var outline = await PrintedReport.RunAsync("mutool", "show", printed.Path, "outline");
        Assert.DoesNotMatch(Complaint, outline);
        Assert.All(Sections.Except(["Do these first"]).Append("Ωμέγα"), section => Assert.Contains($"\"{section}\"", outline, StringComparison.Ordinal));
        Assert.All(report.Evaluation.Segments.Index(), segment => Assert.Contains($"\"Comment {segment.Index + 1}\"", outline, StringComparison.Ordinal));
        Assert.DoesNotContain("page=0", outline, StringComparison.Ordinal);
    }

    [ServerFact]
    public async Task TheDocumentSaysWhatItIs()
    {
        using var printed = new PrintedReport(Support.Reports.Of(Support.Reports.Text("server-room-en"), "Año nuevo", 2.5m));
        var facts = await PrintedReport.RunAsync("pdfinfo", printed.Path);
        Assert.Matches("Title: +Año nuevo", facts);
        Assert.Matches("Subject: +Version 2, [1-5].[0-9]{2} of 5", facts);
        Assert.Matches("Creator: +Memo AI Coach", facts);
        Assert.Matches("Page size: .*A4", facts);
        var pages = Pages().Match(facts).Groups[1].Value;
        Assert.Contains($"{pages} / {pages}", await printed.WholeTextAsync(), StringComparison.Ordinal);
    }

    [ServerFact]
    public async Task WordsLongerThanALineStayOnThePage()
    {
        using var printed = new PrintedReport(Support.Reports.Of($"We ask for approval. See {new string('x', 3000)} and https://example.org/{new string('a', 400)}", new string('T', 200)));
        var words = await PrintedReport.RunAsync("pdftotext", "-bbox", printed.Path, "-");
        var edges = RightEdge().Matches(words).Select(edge => double.Parse(edge.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();
        Assert.NotEmpty(edges);
        Assert.All(edges, edge => Assert.InRange(edge, 0, 595 - 40));
    }

    [ServerFact]
    public async Task WhatTheTypefacesLackIsShownAndNamed()
    {
        using var printed = new PrintedReport(Support.Reports.Of("We ask the board for approval 🚀 of 48,000 euros by June 30; 予算 is tight, and a\u200Dliteral\uFEFF joiner is nothing to see."));
        var text = await printed.TextAsync();
        Assert.Contains("approval □ of", text, StringComparison.Ordinal);
        Assert.Contains("□□ is tight, and aliteral joiner", text, StringComparison.Ordinal);
        Assert.Contains("U+1F680", text, StringComparison.Ordinal);
        Assert.Contains("U+4E88", text, StringComparison.Ordinal);
    }

    [Fact]
    public void TheSameReportGivesTheSameBytes()
    {
        var report = Support.Reports.Of(Support.Reports.Text("server-room-en"));
        Assert.Equal(PdfReport.Write(report, MemoLanguage.English), PdfReport.Write(report, MemoLanguage.English));
    }

    /// <summary>Where lines and pages are broken is not the point; the numbers of the highlights stand between the words.</summary>
    private static string Letters(string text) => string.Concat(text.Normalize().Where(char.IsLetter));

    [GeneratedRegex("""xMax="([\d.]+)" """)]
    private static partial Regex RightEdge();

    [GeneratedRegex(@"Pages: +(\d+)")]
    private static partial Regex Pages();
}
