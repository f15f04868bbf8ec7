using MemoCoach.Core.Configuration;
using Microsoft.Extensions.Configuration;

namespace MemoCoach.Configuration.Tests;

public sealed class EnvironmentValuesTests
{
    [Theory]
    [InlineData("MEMOCOACH__LIMITS__MEMO__MINIMUMWORDS", "35")]
    [InlineData("MemoCoach__limits__memo__minimumWords", "35")]
    public void LieOverTheDocumentsWhateverTheirCase(string variable, string value) =>
        Assert.Equal(35, Read((variable, value)).OrThrow().Limits.Memo.MinimumWords);

    [Fact]
    public void DoNotChangeTheVersion() =>
        Assert.Equal(Read().OrThrow().Version, Read(("MEMOCOACH__AUTH__SESSIONDAYS", "3")).OrThrow().Version);

    [Fact]
    public void ReplaceAnEntryOrAWholeList()
    {
        Assert.Equal("Ask", Read(("MEMOCOACH__RUBRIC__CRITERIA__0__NAME__EN", "Ask")).OrThrow().Rubric.Criteria[0].Name.En);
        Assert.Equal(["local"], Read(("MEMOCOACH__LLM__EVALUATION__PROVIDERS", "[local]")).OrThrow().Llm.Evaluation.Providers);
    }

    [Theory]
    [InlineData("MEMOCOACH__LIMITS__MEMO__MINIMUMWORDS", "many", "'minimumWords' must be a whole number, digits only and without quotes; here stands 'many'.")]
    [InlineData("MEMOCOACH__LIMITS__MEMO__MINIMUM", "1", "The key 'MINIMUM' is unknown here. Known are minimumWords, maximumLength, maximumTitleLength.")]
    [InlineData("MEMOCOACH__LIMIT__MEMO", "1", "This variable names no value of a document.")]
    [InlineData("MEMOCOACH__LIMITS", "1", "This variable names no value of a document.")]
    [InlineData("MEMOCOACH__LIMITS__MEMO", "{", "This is not valid YAML.")]
    [InlineData("MEMOCOACH__LIMITS__MEMO__MINIMUMWORDS__LEAST", "1", "'minimumWords' must hold a single value")]
    [InlineData("MEMOCOACH__RUBRIC__CRITERIA__9__WEIGHT", "1", "The list has 2 entries, numbered from 0; there is no '9'.")]
    [InlineData("MEMOCOACH__RUBRIC__CRITERIA__0__WEIGHT", "1", "The weights of the criteria add up to 41, not 100.")]
    [InlineData("MEMOCOACH__LLM__PROVIDERS__ANTHROPIC__KEYS__0", "sk-ant-1234567890abcdef", "An entry of 'keys' must name an environment variable")]
    public void AreJudgedLikeTheFiles(string variable, string value, string message)
    {
        var problem = Assert.Single(Read((variable, value)).Problems);

        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sk-ant", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void NameTheVariableInAProblem() =>
        Assert.Equal("MEMOCOACH__LIMITS__MEMO__MINIMUMWORDS", Assert.Single(Read(("MEMOCOACH__LIMITS__MEMO__MINIMUMWORDS", "many")).Problems).File);

    private static ConfigurationReading Read(params (string Variable, string Value)[] variables)
    {
        var settings = variables.Select(variable => KeyValuePair.Create(variable.Variable.Replace("__", ":", StringComparison.Ordinal), (string?)variable.Value));
        var values = EnvironmentValues.From(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        return Samples.Validator.Read(Samples.All, values);
    }
}
