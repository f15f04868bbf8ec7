using MemoCoach.Core.Coaching;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Llm;
using MemoCoach.Gateway.Tests.Support;
using MemoCoach.LoopbackModels;

namespace MemoCoach.Gateway.Tests.Prompts;

/// <summary>A model that favours what it is told of first: the order of criteria is the rubric's, always, so that it favours the same in every memo.</summary>
public sealed class PositionBiasTests
{
    [Fact]
    public async Task ABiasedModelLeansAlikeOnEveryMemoVersionLanguageAndProtocol()
    {
        await using var model = await LoopbackModel.StartAsync("biased");
        await using var coaching = new Support.Coaching();
        var assessments = new List<Assessment>();
        foreach (var protocol in Enum.GetValues<LlmProtocol>())
        {
            foreach (var memo in new[] { Support.Coaching.Memo, Support.Coaching.Memo + " The plan begins in May.", "Another memo altogether, about evidence and clarity." })
            {
                assessments.Add(await coaching.EvaluateAsync(TestLlm.Single(protocol, model.Address), memo));
                assessments.Add(await coaching.EvaluateAsync(TestLlm.Single(protocol, model.Address), memo, MemoLanguage.Spanish));
            }
        }

        Assert.All(assessments, assessment => Assert.Equal(
            [("clarity", 4.5m), ("evidence", 4.0m), ("call-to-action", 3.5m)],
            assessment.Criteria.Select(criterion => (criterion.CriterionId, criterion.Score))));
    }

    [Fact]
    public async Task AnAnswerToMendIsAskedForInTheSameOrder()
    {
        await using var model = await LoopbackModel.StartAsync("garbage,biased");
        await using var coaching = new Support.Coaching();

        var assessment = await coaching.EvaluateAsync(TestLlm.Single(LlmProtocol.OpenAI, model.Address));

        Assert.Equal([4.5m, 4.0m, 3.5m], assessment.Criteria.Select(criterion => criterion.Score));
    }
}
