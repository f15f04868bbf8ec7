using MemoCoach.Core.Configuration;
using MemoCoach.Core.Llm;

namespace MemoCoach.Configuration.Tests;

public sealed class ConfigurationValidatorTests
{
    public static TheoryData<Mistake> EveryMistake => [.. Mistakes.All];

    [Theory]
    [MemberData(nameof(EveryMistake))]
    public void NamesFileLineColumnAndRemedyOfAMistake(Mistake mistake)
    {
        var problems = Samples.Validator.Check(new ConfigurationText($"config/{mistake.File}", mistake.BrokenText));

        Assert.Contains(problems, problem =>
            problem.ToString().StartsWith($"config/{mistake.File}:{mistake.Place}: ", StringComparison.Ordinal)
            && problem.Message.Contains(mistake.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void ReadsAValidConfigurationIntoRecords()
    {
        var configuration = Samples.Validator.Read(Samples.All).OrThrow();

        Assert.Equal(30, configuration.Auth.SessionDays);
        Assert.Equal(100_000, configuration.Limits.Memo.MaximumLength);
        Assert.Equal([60m, 40m], configuration.Rubric.Criteria.Select(criterion => criterion.Weight));
        Assert.Equal(0.5m, configuration.Rubric.Criteria[1].Signals[1].Weight);
        Assert.Equal("Principio de la pirámide", configuration.Frameworks.Frameworks[0].Name.In(MemoLanguage.Spanish));
        Assert.Equal(12.5m, configuration.Llm.Evaluation.CallTimeoutSeconds);
        Assert.Equal(("", 16_384, false), Optional(configuration.Llm.Providers["local"]));
        Assert.Equal(("env:ANTHROPIC_API_KEY, file:anthropic/second", null, true), Optional(configuration.Llm.Providers["anthropic"]));
        Assert.Matches("^[0-9a-f]{64}$", configuration.Version);
    }

    [Theory]
    [InlineData("localhost:11434")]
    [InlineData("0.0.0.0")]
    [InlineData("\"[::1]:11434\"")]
    [InlineData("https://models.example.com/ollama")]
    [InlineData("env:OLLAMA_HOST")]
    [InlineData("env:OLLAMA_HOST,gpu-server:11434")]
    public async Task AcceptsEveryFormOfAnAddressOfOllama(string baseUrl)
    {
        var text = Samples.Of("llm.yaml").Text.Replace("http://localhost:11434", baseUrl, StringComparison.Ordinal);

        Assert.Empty(Samples.Validator.Check(new ConfigurationText("config/llm.yaml", text)));
        Assert.Empty(await Schemas.ErrorsOf("llm.yaml", text));
    }

    [Theory]
    [InlineData("contextTokens: null")]
    [InlineData("contextTokens:")]
    public void TakesAKeyWithoutAValueAsNoKeyWhereThereNeedBeNone(string line)
    {
        var text = Samples.Of("llm.yaml") with { Text = Samples.Of("llm.yaml").Text.Replace("contextTokens: 16384", line, StringComparison.Ordinal) };

        Assert.Null(Samples.Validator.Read(Samples.All.Select(sample => sample.FileName == "llm.yaml" ? text : sample)).OrThrow().Llm.Providers["local"].ContextTokens);
    }

    [Fact]
    public void ReportsAllMistakesOfAllDocumentsAtOnceInOrder()
    {
        ConfigurationText[] texts =
        [
            new("config/limits.yaml", "memo: { minimumWords: x, maximumLength: 0 }\nextra: 1\n"),
            new("config/auth.yaml", "sessionDays: 0\nsessionDays: 1\n"),
        ];

        var places = Samples.Validator.Check(texts).Select(problem => $"{problem.File}:{problem.Line}:{problem.Column}");

        Assert.Equal(
            [
                "config/auth.yaml:1:14", "config/auth.yaml:2:1",
                "config/limits.yaml:1:1", "config/limits.yaml:1:7", "config/limits.yaml:1:23", "config/limits.yaml:1:41", "config/limits.yaml:2:1",
            ],
            places);
    }

    [Theory]
    [InlineData("sk-ant-api03-abcdefghijkl")]
    [InlineData("hunter2")]
    [InlineData("0123456789abcdef0123456789abcdef")]
    public void NeverRepeatsAnInlineKey(string key)
    {
        var text = Samples.Of("llm.yaml").Text.Replace("env:ANTHROPIC_API_KEY", key, StringComparison.Ordinal);

        var problem = Assert.Single(Samples.Validator.Check(new ConfigurationText("config/llm.yaml", text)));

        Assert.DoesNotContain(key, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sk-ant-api03-abcdefghijkl: 1")]
    [InlineData("sessionDays: sk-ant-api03-abcdefghijkl")]
    [InlineData("sessionDays: AbCdEfGh1234567890IjKl")]
    [InlineData("sessionDays: https://user:hunter2@example.com")]
    public void NeverRepeatsWhatLooksLikeASecretInAWrongPlace(string text)
    {
        var problems = Samples.Validator.Check(new ConfigurationText("config/auth.yaml", text));

        Assert.NotEmpty(problems);
        Assert.All(problems, problem => Assert.DoesNotMatch("abcdefghijkl|1234567890|hunter2", problem.Message));
    }

    [Fact]
    public void NamesMissingAndUnknownDocuments()
    {
        var texts = Samples.All.Where(text => text.FileName != "auth.yaml").Append(new("config/authentication.yaml", "sessionDays: 30"));

        var reading = Samples.Validator.Read(texts);

        Assert.Null(reading.Configuration);
        Assert.Equal(
            ["config/auth.yaml:1:1: The file is missing.", "config/authentication.yaml:1:1: There is no document of this name."],
            reading.Problems.Select(problem => problem.ToString()[..(problem.ToString().IndexOf(". ", StringComparison.Ordinal) + 1)]));
    }

    [Fact]
    public void ListsProblemsOneALineAsTheMessageOfTheException()
    {
        var broken = new ConfigurationText("config/auth.yaml", "sessionDays: 0");

        var exception = Assert.Throws<ConfigurationException>(() =>
            Samples.Validator.Read(Samples.All.Select(text => text.FileName == "auth.yaml" ? broken : text)).OrThrow());

        Assert.Equal(
            ["The configuration has a problem:", "config/auth.yaml:1:14: The field sessionDays must be between 1 and 400."],
            exception.Message.Split(Environment.NewLine));
    }

    private static (string Keys, int? ContextTokens, bool StructuredOutput) Optional(LlmProvider provider) =>
        (string.Join(", ", provider.Keys), provider.ContextTokens, provider.StructuredOutput);
}
