using MemoCoach.Core.Configuration;

namespace MemoCoach.Configuration.Tests;

public sealed class LayerTests
{
    private static ConfigurationReading ReadWith(string fileName, string overlay) =>
        Samples.Validator.Read([.. Samples.All, new($"config/environments/production/{fileName}", overlay)]);

    [Fact]
    public void LaysSingleValuesOverTheBaseAndKeepsTheRest()
    {
        var limits = ReadWith("limits.yaml", "memo: { minimumWords: 50 }").OrThrow().Limits;

        Assert.Equal((50, 100_000, 3), (limits.Memo.MinimumWords, limits.Memo.MaximumLength, limits.Evaluation.Attempts));
    }

    [Fact]
    public void ReplacesListsAsAWhole()
    {
        var llm = ReadWith("llm.yaml", "evaluation: { providers: [local] }").OrThrow().Llm;

        Assert.Equal(["local"], llm.Evaluation.Providers);
        Assert.Equal(2, llm.Providers.Count);
    }

    [Fact]
    public void PointsIntoTheLayerThatHoldsTheMistake()
    {
        var problems = ReadWith("limits.yaml", "memo:\n  minimumWords: 0\n").Problems;

        Assert.StartsWith("config/environments/production/limits.yaml:2:17: ", Assert.Single(problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void PointsIntoTheLayerWhenAMistakeArisesFromBothTogether()
    {
        var problems = ReadWith("llm.yaml", "evaluation:\n  callTimeoutSeconds: 60\n").Problems;

        Assert.StartsWith("config/environments/production/llm.yaml:2:23: ", Assert.Single(problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void TakesAnEmptyLayerAsNoChange() =>
        Assert.Equal(Samples.Validator.Read(Samples.All).OrThrow().Version, ReadWith("limits.yaml", "# nothing yet\n").OrThrow().Version);

    [Fact]
    public void NamesTheSameContentWithTheSameVersion()
    {
        var original = Samples.Validator.Read(Samples.All).OrThrow().Version;

        Assert.Equal(original, ReadWith("auth.yaml", "sessionDays: 30 # as before").OrThrow().Version);
        Assert.NotEqual(original, ReadWith("auth.yaml", "sessionDays: 31").OrThrow().Version);
    }
}
