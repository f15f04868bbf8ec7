using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Versions;
using MemoCoach.Core.Versions;

namespace MemoCoach.Versions.Tests;

/// <summary>A memo of two passages, a suggestion on the first, and a script of what its writer and the coach did next.</summary>
public sealed class FollowUpTests
{
    private const string First = "The new cooling was built in 2019 and fails often.";
    private const string Second = "We ask the board to approve 48,000 euros by June 30.";
    private const string Advice = "Name who acts instead of “was built”.";

    [Fact]
    public void AnUntouchedPassageLeavesItOpen() =>
        Assert.Equal((SuggestionStatus.Open, SuggestionReason.PassageUnchanged), Outcome($"{First}\n\n{Second} Thank you."));

    [Fact]
    public void APassageThatOnlyMovedLeavesItOpen() =>
        Assert.Equal((SuggestionStatus.Open, SuggestionReason.PassageUnchanged), Outcome($"{Second}\n\n{First}"));

    [Fact]
    public void ARewrittenPassageThatIsNoLongerCommentedTakesItUp() =>
        Assert.Equal((SuggestionStatus.TakenUp, SuggestionReason.PassageRewritten), Outcome($"Acme built the new cooling in 2019, and it fails often.\n\n{Second}"));

    [Fact]
    public void ARewrittenPassageWithTheSameAdviceLeavesItOpen() =>
        Assert.Equal(
            (SuggestionStatus.Open, SuggestionReason.RaisedAgain),
            Outcome($"The new cooling was installed in 2019 and fails often.\n\n{Second}", advice: "Name who acts instead of “was installed”."));

    [Fact]
    public void OtherAdviceOnTheSamePassageDoesNotKeepItOpen() =>
        Assert.Equal(
            (SuggestionStatus.TakenUp, SuggestionReason.PassageRewritten),
            Outcome($"Acme built the new cooling in 2019, and it fails often.\n\n{Second}", advice: "Say what follows from “cooling” for the reader."));

    [Fact]
    public void AModelThatCommentsThePassageForTheSameCriterionKeepsItOpen() =>
        Assert.Equal(
            (SuggestionStatus.Open, SuggestionReason.RaisedAgain),
            Outcome($"Acme built the new cooling in 2019, and it fails often.\n\n{Second}", advice: "Try a shorter verb.", model: true));

    [Fact]
    public void ARemovedPassageTakesItUp() =>
        Assert.Equal((SuggestionStatus.TakenUp, SuggestionReason.PassageRemoved), Outcome(Second));

    [Theory]
    [InlineData(Second)]
    [InlineData($"The cooling was somehow built and probably fails.\n\n{Second}")]
    public void AChangeThatMadeTheCriterionWorseIsARegression(string after) =>
        Assert.Equal((SuggestionStatus.Regressed, SuggestionReason.CriterionFell), Outcome(after, score: 2.7m));

    [Fact]
    public void AStepOfATenthIsNoRegression() =>
        Assert.Equal((SuggestionStatus.TakenUp, SuggestionReason.PassageRemoved), Outcome(Second, score: 2.9m));

    [Theory]
    [InlineData("Put the summary first. At present: 12% of the main terms.", SuggestionStatus.Open, SuggestionReason.RaisedAgain)]
    [InlineData("Add a deadline to the ask.", SuggestionStatus.TakenUp, SuggestionReason.NotRaisedAgain)]
    public void AdviceOnTheWholeMemoIsOpenWhileItIsGiven(string opportunity, SuggestionStatus status, SuggestionReason reason)
    {
        var before = Evaluation(First, 3m, null, false) with { Opportunities = ["Put the summary first. At present: 44% of the main terms."] };
        var after = Evaluation(Second, 3m, null, false) with { Opportunities = [opportunity] };
        Assert.Equal((status, reason), Outcome(before, after));
    }

    [Theory]
    [InlineData($"{First}\n\n{Second} Thank you.", First)]
    [InlineData($"{Second}\n\n{First}", First)]
    [InlineData($"Acme built the new cooling in 2019, and it fails often.\n\n{Second}", "Acme built the new cooling in 2019, and it fails often.")]
    [InlineData(Second, null)]
    public void ThePassageIsFoundInTheNextVersionWhereItIsNotGone(string after, string? expected)
    {
        var suggestion = Assert.Single(Compare(Evaluation($"{First}\n\n{Second}", 3m, Advice, false), Evaluation(after, 3m, null, false)).Suggestions);
        Assert.Equal(expected, suggestion is { Start: { } start, End: { } end } ? after[start..end].Trim() : null);
    }

    [Fact]
    public void TheSameMemoAgainLeavesEverythingOpen()
    {
        var before = Evaluation(First, 3m, Advice, false) with { Opportunities = ["Add a deadline to the ask."] };
        var comparison = Compare(before, before with { Opportunities = [] });
        Assert.All(comparison.Suggestions, suggestion => Assert.Equal((SuggestionStatus.Open, SuggestionReason.PassageUnchanged), (suggestion.Status, suggestion.Reason)));
        Assert.Equal(2, comparison.Suggestions.Count);
    }

    [Fact]
    public void CriteriaOfAnotherRubricHaveNoChange()
    {
        var after = Evaluation(First, 3m, null, false) with { Criteria = [new CriterionResult("new", "New", 100, 4m, "", [])] };
        Assert.Equal(
            [new CriterionChange("new", "New", null, 4m), new CriterionChange("clarity", "Clarity", 3m, null)],
            Compare(Evaluation(First, 3m, null, false), after).Criteria);
    }

    private static (SuggestionStatus, SuggestionReason) Outcome(string after, decimal score = 3m, string? advice = null, bool model = false) =>
        Outcome(Evaluation($"{First}\n\n{Second}", 3m, Advice, model), Evaluation(after, score, advice, model));

    private static (SuggestionStatus, SuggestionReason) Outcome(EvaluationResponse before, EvaluationResponse after)
    {
        var suggestion = Assert.Single(Compare(before, after).Suggestions);
        return (suggestion.Status, suggestion.Reason);
    }

    private static VersionComparison Compare(EvaluationResponse before, EvaluationResponse after) =>
        VersionComparisons.Compare(new VersionComparison { Series = [] }, before, after);

    /// <summary>The advice, if any, is given on the memo's first line.</summary>
    private static EvaluationResponse Evaluation(string text, decimal score, string? advice, bool model)
    {
        var line = text.Split('\n')[0];
        return new EvaluationResponse
        {
            Id = Guid.CreateVersion7(),
            MemoId = Guid.Empty,
            Version = 1,
            Status = EvaluationStatus.Succeeded,
            Text = text,
            Language = "en",
            CreatedAt = DateTimeOffset.UnixEpoch,
            OverallScore = score,
            Criteria = [new CriterionResult("clarity", "Clarity", 100, score, "", [])],
            Segments = advice is null ? [] : [new SegmentResult(0, line.Length, line, "clarity", "", [], [advice])],
            Coach = new CoachResult("x", "y", !model),
        };
    }
}
