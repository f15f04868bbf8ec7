using MemoCoach.Contracts.Evaluations;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Llm;
using MemoCoach.Gateway.Tests.Support;
using MemoCoach.LoopbackModels;

namespace MemoCoach.Gateway.Tests.Faults;

public sealed class GoodAnswerTests
{
    [Theory]
    [EveryProtocol]
    public async Task ShowsTheModelsEvaluationWithItsName(LlmProtocol protocol)
    {
        await using var model = await LoopbackModel.StartAsync(key: protocol == LlmProtocol.Ollama ? null : TestLlm.Key);
        await using var coaching = new Support.Coaching();

        var assessment = await coaching.EvaluateAsync(TestLlm.Single(protocol, model.Address));

        Assert.Equal(new("first", $"model-of-{protocol}", Offline: false), assessment.Coach);
        Assert.Equal(["clarity", "evidence", "call-to-action"], assessment.Criteria.Select(criterion => criterion.CriterionId));
        Assert.All(assessment.Criteria, criterion => Assert.InRange(criterion.Score, 1m, 5m));
        Assert.NotEmpty(assessment.Segments);
        Assert.All(
            assessment.Segments.Select(segment => segment.Segment).Concat(assessment.Criteria.SelectMany(criterion => criterion.Evidence)),
            quotation => Assert.Equal(Support.Coaching.Memo[quotation.Start..quotation.End], quotation.Text));
        Assert.Equal([EvaluationStage.Prompt, EvaluationStage.Model, EvaluationStage.Checking], coaching.Stages);
        Assert.Single(model.Requests);
    }

    [Theory]
    [EveryProtocol]
    public async Task SendsTheSchemaOfTheRubric(LlmProtocol protocol)
    {
        await using var model = await LoopbackModel.StartAsync();
        await using var coaching = new Support.Coaching();

        await coaching.EvaluateAsync(TestLlm.Single(protocol, model.Address));

        var body = model.Requests.Single().Body;
        var schema = protocol switch
        {
            LlmProtocol.Anthropic => body.GetProperty("output_config").GetProperty("format").GetProperty("schema"),
            LlmProtocol.OpenAI => body.GetProperty("response_format").GetProperty("json_schema").GetProperty("schema"),
            _ => body.GetProperty("format"),
        };
        var criteria = schema.GetProperty("properties").GetProperty("criteria");
        Assert.Equal(["clarity", "evidence", "call-to-action"], criteria.GetProperty("required").EnumerateArray().Select(id => id.GetString()));
        Assert.False(criteria.GetProperty("additionalProperties").GetBoolean());
        Assert.Equal(
            ["evidence", "justification", "score"],
            criteria.GetProperty("properties").GetProperty("clarity").GetProperty("properties").EnumerateObject().Select(property => property.Name));
        Assert.Equal(protocol == LlmProtocol.OpenAI, body.TryGetProperty("response_format", out var format) && format.GetProperty("json_schema").GetProperty("strict").GetBoolean());
    }

    [Theory]
    [EveryProtocol]
    public async Task PutsTheSchemaInThePromptOnlyWhereAProviderTakesNone(LlmProtocol protocol)
    {
        await using var model = await LoopbackModel.StartAsync();
        await using var coaching = new Support.Coaching();
        var llm = TestLlm.Single(protocol, model.Address);
        llm = llm with { Providers = new Dictionary<string, LlmProvider> { ["first"] = llm.Providers["first"] with { StructuredOutput = false } } };

        var assessment = await coaching.EvaluateAsync(llm);

        Assert.False(assessment.Coach.Offline);
        Assert.DoesNotContain(["output_config", "response_format", "format"], name => model.Requests.Single().Body.TryGetProperty(name, out _));
    }

    [Fact]
    public async Task GivesOllamaRoomForTheMemo()
    {
        await using var model = await LoopbackModel.StartAsync();
        await using var coaching = new Support.Coaching();
        var llm = TestLlm.Single(LlmProtocol.Ollama, model.Address);
        llm = llm with { Providers = new Dictionary<string, LlmProvider> { ["first"] = llm.Providers["first"] with { ContextTokens = 16_384 } } };

        await coaching.EvaluateAsync(llm);

        var options = model.Requests.Single().Body.GetProperty("options");
        Assert.Equal(16_384, options.GetProperty("num_ctx").GetInt32());
        Assert.Equal(4_000, options.GetProperty("num_predict").GetInt32());
    }

    [Fact]
    public async Task AsksInSpanishAboutASpanishMemo()
    {
        await using var model = await LoopbackModel.StartAsync();
        await using var coaching = new Support.Coaching();

        await coaching.EvaluateAsync(TestLlm.Single(LlmProtocol.OpenAI, model.Address), language: MemoLanguage.Spanish);

        Assert.Contains("Califica un memorando", model.Requests.Single().Body.GetProperty("messages")[1].GetProperty("content").ToString(), StringComparison.Ordinal);
    }
}
