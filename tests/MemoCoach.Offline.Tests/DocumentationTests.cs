using System.Globalization;
using System.Text;
using MemoCoach.Core.Offline;
using MemoCoach.Offline.Tests.Support;

namespace MemoCoach.Offline.Tests;

/// <summary>docs/offline-coach.md shows what the coach does today. <c>WRITE_DOCS=1 dotnet test tests/MemoCoach.Offline.Tests</c> brings its tables up to date.</summary>
public sealed class DocumentationTests
{
    private const string Begin = "<!-- scores: written by DocumentationTests -->";
    private const string End = "<!-- end of scores -->";

    private static readonly string Document = Path.Combine(Root(), "docs", "offline-coach.md");

    [Fact]
    public void ItsTableShowsTodaysScores()
    {
        var text = File.ReadAllText(Document);
        var start = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = text.IndexOf(End, StringComparison.Ordinal);
        var expected = "\n\n" + Table() + "\n";
        if (Environment.GetEnvironmentVariable("WRITE_DOCS") == "1")
        {
            File.WriteAllText(Document, text[..start] + expected + text[end..]);
            return;
        }

        Assert.Equal(expected, text[start..end].ReplaceLineEndings("\n"));
    }

    [Fact]
    public void ItExplainsEverySignal()
    {
        var text = File.ReadAllText(Document);
        Assert.All(OfflineSignals.Names, name => Assert.Contains($"| `{name}` |", text, StringComparison.Ordinal));
    }

    private static string Table()
    {
        var table = new StringBuilder();
        table.Append("| text | overall | ").AppendJoin(" | ", Coach.Rubric.Criteria.Select(criterion => criterion.Id)).Append(" |\n");
        table.Append("|---|---|").AppendJoin('|', Coach.Rubric.Criteria.Select(_ => "---")).Append("|\n");
        foreach (var (name, text) in Texts())
        {
            var assessment = Coach.Evaluate(text);
            table.Append(CultureInfo.InvariantCulture, $"| {name} | {assessment.Overall():0.00} | ")
                .AppendJoin(" | ", assessment.Criteria.Select(criterion => criterion.Score.ToString("0.0", CultureInfo.InvariantCulture)))
                .Append(" |\n");
        }

        return table.ToString();
    }

    private static IEnumerable<(string Name, string Text)> Texts()
    {
        foreach (var sample in Samples.Names)
        {
            yield return ($"**{sample}**", Samples.Read(sample));
            foreach (var variant in Variants.All.Where(variant => variant.Sample == sample))
            {
                yield return (variant.Without == "order" ? "paragraphs shuffled" : "without " + variant.Without, variant.Text);
            }

            yield return ("words shuffled", NotMemos.ShuffleWords(Samples.Read(sample), 1));
        }

        yield return ("lorem ipsum", NotMemos.LoremIpsum);
        yield return ("poem, English", NotMemos.Poem);
        yield return ("poem, Spanish", NotMemos.PoemInSpanish);
        yield return ("source code", NotMemos.Code);
        yield return ("empty-hearted page, English", NotMemos.Empty);
        yield return ("empty-hearted page, Spanish", NotMemos.EmptyInSpanish);
        yield return ("claims to have everything", NotMemos.CatchwordClaims);
        foreach (var (name, versions) in GradedTexts.All)
        {
            for (var i = 0; i < versions.Length; i++)
            {
                yield return ($"{name}, version {i + 1} of {versions.Length}", versions[i]);
            }
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "MemoCoach.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("MemoCoach.sln is not above the tests; run them inside the repository.");
        }

        return folder.FullName;
    }
}
