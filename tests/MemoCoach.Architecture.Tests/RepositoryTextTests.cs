using System.Text.RegularExpressions;

namespace MemoCoach.Architecture.Tests;

/// <summary>What is in the repository must mean the same on every machine.</summary>
public sealed class RepositoryTextTests
{
    private static readonly string[] Binary = [".png", ".jpg", ".ico", ".woff", ".woff2", ".ttf", ".pdf", ".gz", ".zip"];

    // Put together here, so that this file is not its own finding.
    private static readonly Regex MachinePath = new(@"(?<![\w.)}])/(" + "work|tmp/w|Users/[a-z]+" + ")/", RegexOptions.CultureInvariant);

    private static readonly Regex ConflictMark = new("^(<{7}|>{7}) ", RegexOptions.CultureInvariant | RegexOptions.Multiline);

    [Fact]
    public void NoFileNamesAPathOfOneMachine() => Assert.Empty(FilesWith(MachinePath));

    [Fact]
    public void NoFileHoldsAnUnfinishedMerge() => Assert.Empty(FilesWith(ConflictMark));

    private static IEnumerable<string> FilesWith(Regex pattern) => SourceTree.Files()
        .Where(path => !Binary.Contains(Path.GetExtension(path)))
        .SelectMany(path => pattern.Matches(File.ReadAllText(path)).Select(match => $"{SourceTree.Shown(path)}: {match.Value}"));
}
