using System.Text.RegularExpressions;
using MemoCoach.Deployment.Tests.Support;

namespace MemoCoach.Deployment.Tests.Documents;

/// <summary>docs/deployment.md answers every question of the customer's document, and names nothing that is not there.</summary>
public sealed partial class DocumentTests
{
    private const string Deployment = "docs/deployment.md";

    private static readonly IReadOnlyList<string> s_numbers =
    [
        .. from section in Enumerable.Range(1, 10) from bullet in Enumerable.Range(1, 4) select $"2.{section}.{bullet}",
        .. from section in Enumerable.Range(1, 5) from bullet in Enumerable.Range(1, 3) select $"3.{section}.{bullet}",
    ];

    public static TheoryData<string> Documents => new(Deployment, "docs/operations.md", "docs/environment-variables.md", "deploy/compose/README.md", "deploy/kubernetes/README.md");

    [Fact]
    public void EveryQuestionAndOpenLineHasOneAnswer() =>
        Assert.Equal(s_numbers, Row().Matches(Repository.Read(Deployment)).Select(match => match.Groups[1].Value));

    [Fact]
    public void EveryAnswerSaysWhereAndWhatShowsIt() =>
        Assert.All(Row().Matches(Repository.Read(Deployment)), row =>
        {
            var cells = row.Value.Trim('|', ' ').Split(" | ");
            Assert.True(cells.Length == 4 && cells[1].Length > 40 && cells[2].Length > 0 && cells[3].StartsWith('`'), row.Value);
        });

    [Theory]
    [MemberData(nameof(Documents))]
    public void EveryFileItNamesExists(string document)
    {
        var text = Repository.Read(document);
        var folder = Path.GetDirectoryName(Repository.PathOf(document))!;
        var links = Link().Matches(text).Select(match => Path.GetFullPath(match.Groups[1].Value, folder));
        var names = Quoted().Matches(text).SelectMany(match => match.Groups[1].Value.Split(' ')).Where(IsPath).Select(Repository.PathOf);
        Assert.DoesNotContain(links.Concat(names), path => !File.Exists(path) && !Directory.Exists(path));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void EveryTestItNamesExists(string document)
    {
        var tests = Repository.Files("tests", "*.cs").ToList();
        Assert.DoesNotContain(
            Test().Matches(Repository.Read(document)).Select(match => match.Groups[1].Value),
            name => !tests.Exists(path => path.Contains($"/{name}", StringComparison.Ordinal) || File.ReadAllText(path).Contains($" {name}(", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void EveryCommandOfTheOperatorsProgramExists(string document)
    {
        var commands = string.Concat(Repository.Files("MemoCoach.Ops/Commands", "*.cs").Select(File.ReadAllText));
        Assert.All(Operator().Matches(Repository.Read(document)), match => Assert.Contains($"new Command(\"{match.Groups[1].Value}\"", commands, StringComparison.Ordinal));
    }

    [Fact]
    public void EveryAlertHasItsPage()
    {
        var pages = Repository.Read("docs/operations.md").Split('\n').Where(line => line.StartsWith("### ", StringComparison.Ordinal)).Select(line => line[4..]);
        Assert.Empty(Alert().Matches(Repository.Read("deploy/observability/alerts.yaml")).Select(match => match.Groups[1].Value).Except(pages));
    }

    /// <summary>A path of the repository begins with one of its folders.</summary>
    private static bool IsPath(string word) => word.Contains('/', StringComparison.Ordinal) && Root().IsMatch(word);

    [GeneratedRegex(@"^\| (\d\.\d+\.\d) \|.*$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"- alert: (\w+)")]
    private static partial Regex Alert();

    [GeneratedRegex(@"\]\(([^)#:]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();

    [GeneratedRegex("`([^`\n]+)`")]
    internal static partial Regex Quoted();

    [GeneratedRegex(@"^(config|deploy|docs|tests|\.github|MemoCoach\.\w+)/[\w./-]*\w$")]
    private static partial Regex Root();

    [GeneratedRegex(@"dotnet test tests/\S+ --filter (\w+)")]
    private static partial Regex Test();

    [GeneratedRegex(@"(?:`memocoach|MemoCoach\.Ops --) ([a-z]+)\b")]
    private static partial Regex Operator();
}
