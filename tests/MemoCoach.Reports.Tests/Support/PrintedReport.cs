using CliWrap;
using CliWrap.Buffered;
using MemoCoach.Contracts.Reports;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Reports;

namespace MemoCoach.Reports.Tests.Support;

/// <summary>A report's PDF as independent readers see it.</summary>
internal sealed class PrintedReport : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("memocoach-report-");

    public PrintedReport(EvaluationReport report, MemoLanguage language = MemoLanguage.English)
    {
        Path = System.IO.Path.Combine(folder.FullName, "report.pdf");
        File.WriteAllBytes(Path, PdfReport.Write(report, language).ToArray());
    }

    public string Path { get; }

    /// <summary>Output and complaints of a tool, which must end well.</summary>
    public static async Task<string> RunAsync(string tool, params string[] arguments)
    {
        var result = await Cli.Wrap(tool).WithArguments(arguments).ExecuteBufferedAsync();
        return result.StandardOutput + result.StandardError;
    }

    /// <summary>The text above the feet of the pages that a reader can select, blanks and line ends as single blanks.</summary>
    public async Task<string> TextAsync() => Flat(await RunAsync("pdftotext", "-raw", "-x", "0", "-y", "0", "-W", "595", "-H", "780", Path, "-"));

    /// <summary>All of the text.</summary>
    public async Task<string> WholeTextAsync() => Flat(await RunAsync("pdftotext", "-raw", Path, "-"));

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Keeps the file where MEMOCOACH_SCREENSHOTS says, to look at; without it, none is kept.</summary>
    public void Keep(string name)
    {
        if (Environment.GetEnvironmentVariable("MEMOCOACH_SCREENSHOTS") is { Length: > 0 } kept)
        {
            File.Copy(Path, System.IO.Path.Combine(kept, $"{name}.pdf"), overwrite: true);
        }
    }

    public void Dispose() => folder.Delete(recursive: true);
}
