using MemoCoach.Core.Configuration;

namespace MemoCoach.Configuration.Tests;

public sealed class MalformedTextTests
{
    public static TheoryData<string, string, string> MalformedTexts => new()
    {
        { "", "1:1", "The file is empty." },
        { "# only a comment\n", "1:1", "The file is empty." },
        { "sessionDays: [1\n", "2:1", "This is not valid YAML." },
        { "sessionDays: \"30\n", "1:14", "This is not valid YAML." },
        { "sessionDays: 30: 31\n", "1:16", "This is not valid YAML." },
        { "sessionDays:\n\t30\n", "2:1", "A tab stands at the beginning" },
        { "sessionDays: 30\n\tother: 1\n", "2:1", "A tab stands at the beginning" },
        { "sessionDays: 30\nsessionDays: 31\n", "2:1", "The key 'sessionDays' stands twice, first in line 1." },
        { "sessionDays: &days 30\n", "1:14", "An anchor (&name) is not allowed." },
        { "sessionDays: *days\n", "1:14", "An alias (*name) is not allowed." },
        { "sessionDays: !!int 30\n", "1:14", "A tag (!name) is not allowed." },
        { "sessionDays: 30\n---\nsessionDays: 30\n", "2:1", "A second document begins here." },
        { "sessionDays:\n- : 30\n", "2:4", "A colon stands here without a key" },
        { "? [sessionDays]\n: 30\n", "1:3", "A key must be a single word." },
        { "sessionDays: \"\\UFFFFFFFF\"\n", "1:12", "that is no character" },
        { "sessionDays: 30\0 31\n", "1:16", "The character U+0000 is invisible" },
        { new string('[', 200), "1:51", "nested more than 50 levels deep" },
        { string.Concat(Enumerable.Repeat("- a\n", 25_000)), "20000:3", "more than 20000 values" },
        { new string('#', 10_000_000), "1:1", "The file is longer than 256 KiB." },
        { new string('é', 200_000), "1:1", "The file is longer than 256 KiB." },
    };

    [Theory]
    [MemberData(nameof(MalformedTexts))]
    public void RefusesAMalformedTextAtItsPlace(string text, string place, string message)
    {
        var problems = Samples.Validator.Check(new ConfigurationText("config/auth.yaml", text));

        Assert.Contains(problems, problem =>
            problem.ToString().StartsWith($"config/auth.yaml:{place}: ", StringComparison.Ordinal)
            && problem.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void RefusesAnAliasBombWithoutUnfoldingIt()
    {
        var levels = Enumerable.Range(1, 11).Select(level => $"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 9))}]\n");
        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + string.Concat(levels);

        var problems = Samples.Validator.Check(new ConfigurationText("config/auth.yaml", bomb));

        Assert.Equal(12 + (11 * 9), problems.Count);
        Assert.All(problems, problem => Assert.Matches("An (alias|anchor)", problem.Message));
    }

    [Theory]
    [InlineData("\uFEFFsessionDays: 30\n")]
    [InlineData("# c\r\nsessionDays: 30\r\n")]
    [InlineData("---\nsessionDays: 30\n...\n")]
    [InlineData("sessionDays: 30")]
    [InlineData("{ \"sessionDays\": 30 }")]
    public void TakesEveryUsualWayToWriteAFile(string text) =>
        Assert.Empty(Samples.Validator.Check(new ConfigurationText("config/auth.yaml", text)));

    [Fact]
    public void RefusesHalfACharacter()
    {
        var problem = Assert.Single(Samples.Validator.Check(new ConfigurationText("config/auth.yaml", "sessionDays: 30 # \ud83d\n")));

        Assert.StartsWith("config/auth.yaml:1:19: The character U+D83D", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void CountsLinesOfWindowsFilesOnce()
    {
        var problem = Assert.Single(Samples.Validator.Check(new ConfigurationText("config/auth.yaml", "\uFEFF# c\r\nsessionDays: x\r\n")));

        Assert.Equal((2, 14), (problem.Line, problem.Column));
    }
}
