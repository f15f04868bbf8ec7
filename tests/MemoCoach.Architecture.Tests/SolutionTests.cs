using System.Text.RegularExpressions;

namespace MemoCoach.Architecture.Tests;

public sealed partial class SolutionTests
{
    [Fact]
    public void TheSolutionListsEveryProject()
    {
        var solution = File.ReadAllText(Path.Combine(SourceTree.Root, "MemoCoach.sln"));
        var listed = ProjectPath().Matches(solution).Select(match => match.Groups[1].Value.Replace('\\', '/'));
        Assert.Equal(SourceTree.Files("*.csproj").Select(SourceTree.Shown).Order(), listed.Order());
    }

    [GeneratedRegex("\"([^\"]+\\.csproj)\"")]
    private static partial Regex ProjectPath();
}
