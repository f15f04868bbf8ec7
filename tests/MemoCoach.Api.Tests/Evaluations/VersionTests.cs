using System.Net;
using System.Net.Http.Json;
using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Problems;
using MemoCoach.Contracts.Versions;

namespace MemoCoach.Api.Tests.Evaluations;

/// <summary>Scripted revisions of a sample memo, evaluated by the offline coach.</summary>
public sealed class VersionTests(WorkingSystem system) : IClassFixture<WorkingSystem>
{
    private const string Passive = "The cooling in Leeds was built for 60 machines and now serves 138.";
    private const string Active = "We built the cooling in Leeds for 60 machines, and it now serves 138.";
    private const string Cloud = "We also looked at a public cloud. It would suit the web shop, but licences for the warehouse system forbid it until 2028, so we ruled it out for now.\n\n";
    private const string Ask = "We ask the Executive Committee to approve £412,000 by 27 March 2026 to close";
    private const string Recommendation =
        "We recommend the move to Dublin. Please approve the budget of £412,000, which is £18,000 below the sum reserved for infrastructure in this year's plan, " +
        "and authorise Dana Whitfield to sign the hosting contract. We need the decision by 27 March 2026.";

    private const string Untouched = "Critics will say";
    private static readonly string Sample = Memos.Text("server-room-en.md");

    [Fact]
    public async Task ARevisionShowsWhichSuggestionsWereTakenUp()
    {
        var (comparison, first) = await ReviseAsync(Sample.Replace(Passive, Active, StringComparison.Ordinal).Replace(Cloud, "", StringComparison.Ordinal));
        Assert.Equal((first.Id, 1), (comparison.PreviousEvaluationId!.Value, comparison.PreviousVersion));
        Assert.Equal((SuggestionStatus.TakenUp, SuggestionReason.PassageRewritten), Outcome(Assert.Single(About(comparison, Passive), item => item.Suggestion.Contains("“was built”", StringComparison.Ordinal))));
        Assert.Equal((SuggestionStatus.Open, SuggestionReason.RaisedAgain), Outcome(Assert.Single(About(comparison, Passive), item => !item.Suggestion.Contains("“was built”", StringComparison.Ordinal))));
        Assert.All(About(comparison, "public cloud"), item => Assert.Equal((SuggestionStatus.TakenUp, SuggestionReason.PassageRemoved), Outcome(item)));
        Assert.All(About(comparison, Untouched), item => Assert.Equal((SuggestionStatus.Open, SuggestionReason.PassageUnchanged), Outcome(item)));
        Assert.Equal(first.Segments.Sum(segment => segment.Suggestions.Count) + first.Opportunities.Count, comparison.Suggestions.Count);
    }

    [Fact]
    public async Task ARevisionThatWeakensAPartShowsItAsARegression()
    {
        var (comparison, first) = await ReviseAsync(Sample
            .Replace(Ask, "It would be good to close", StringComparison.Ordinal)
            .Replace(Recommendation, "The move to Dublin has our sympathy.", StringComparison.Ordinal));
        var regressed = About(comparison, "We recommend").ToList();
        Assert.NotEmpty(regressed);
        Assert.All(regressed, item => Assert.Equal((SuggestionStatus.Regressed, SuggestionReason.CriterionFell), Outcome(item)));
        Assert.All(About(comparison, Untouched), item => Assert.Equal((SuggestionStatus.Open, SuggestionReason.PassageUnchanged), Outcome(item)));
        Assert.True(comparison.OverallChange < 0);
        Assert.Contains(comparison.Criteria, change => change.Id == regressed[0].CriterionId && change.Change < 0 && change.Before == first.Criteria.Single(criterion => criterion.Id == change.Id).Score);
    }

    [Fact]
    public async Task TheDiffHoldsBothVersions()
    {
        var revised = Sample.Replace(Passive, Active, StringComparison.Ordinal);
        var (comparison, _) = await ReviseAsync(revised);
        Assert.Equal(Sample, string.Concat(comparison.Diff.Where(part => part.Kind != DiffKind.Added).Select(part => part.Text)));
        Assert.Equal(revised, string.Concat(comparison.Diff.Where(part => part.Kind != DiffKind.Removed).Select(part => part.Text)));
    }

    [Fact]
    public async Task AFirstVersionHasNothingToCompareWith()
    {
        var writer = await system.WriterAsync();
        var comparison = await CompareAsync(writer, (await EvaluateAsync(writer, Sample, null)).Id);
        Assert.Null(comparison.PreviousEvaluationId);
        Assert.Single(comparison.Series);
        Assert.Empty(comparison.Suggestions);
    }

    [Fact]
    public async Task ADeletedVersionIsSkipped()
    {
        var writer = await system.WriterAsync();
        var first = await EvaluateAsync(writer, Sample, null);
        var second = await EvaluateAsync(writer, $"{Sample}\n\nThank you.", first.Id);
        var third = await EvaluateAsync(writer, $"{Sample}\n\nThank you, all.", second.Id);
        await writer.DeleteAsync(second.Id);
        var comparison = await CompareAsync(writer, third.Id);
        Assert.Equal([1, 3], comparison.Series.Select(point => point.Version));
        Assert.Equal(first.Id, comparison.PreviousEvaluationId);
    }

    [Fact]
    public async Task NobodyElseSeesTheComparison()
    {
        var evaluation = await EvaluateAsync(await system.WriterAsync(), Sample, null);
        var other = await system.WriterAsync();
        await ProblemAssert.IsAsync(HttpStatusCode.NotFound, ProblemCodes.NotFound, await other.Http.GetAsync($"{Writer.Address(evaluation.Id)}/comparison"));
    }

    private async Task<(VersionComparison Comparison, EvaluationResponse First)> ReviseAsync(string revised)
    {
        var writer = await system.WriterAsync();
        var first = await EvaluateAsync(writer, Sample, null);
        var second = await EvaluateAsync(writer, revised, first.Id);
        return (await CompareAsync(writer, second.Id), first);
    }

    private static async Task<EvaluationResponse> EvaluateAsync(Writer writer, string text, Guid? previous) =>
        await writer.FinishAsync(await writer.SubmitAsync(new SubmitMemoRequest { Text = text, PreviousEvaluationId = previous }));

    private static async Task<VersionComparison> CompareAsync(Writer writer, Guid id) =>
        (await writer.Http.GetFromJsonAsync<VersionComparison>($"{Writer.Address(id)}/comparison"))!;

    private static IEnumerable<SuggestionFollowUp> About(VersionComparison comparison, string passage) =>
        comparison.Suggestions.Where(item => item.Passage?.Contains(passage, StringComparison.Ordinal) == true);

    private static (SuggestionStatus, SuggestionReason) Outcome(SuggestionFollowUp item) => (item.Status, item.Reason);
}
