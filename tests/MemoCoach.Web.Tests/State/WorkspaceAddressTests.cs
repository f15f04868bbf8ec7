using MemoCoach.Contracts.Versions;
using MemoCoach.Web.State;
using Microsoft.AspNetCore.WebUtilities;

namespace MemoCoach.Web.Tests.State;

public sealed class WorkspaceAddressTests
{
    public static TheoryData<WorkspaceAddress> Addresses { get; } =
    [
        new WorkspaceAddress(WorkspaceTab.Write),
        new WorkspaceAddress(WorkspaceTab.Feedback, Samples.Id),
        new WorkspaceAddress(WorkspaceTab.Detail, Samples.Id, Segment: 0),
        new WorkspaceAddress(WorkspaceTab.Detail, Samples.Id, Quote: new QuoteReference("clear.ask", 2)),
        new WorkspaceAddress(WorkspaceTab.Detail, Samples.Id, Segment: 1, Criterion: "clear.ask", Status: SuggestionStatus.TakenUp),
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public void ReadsBackWhatItWrote(WorkspaceAddress address)
    {
        var query = QueryHelpers.ParseQuery(address.ToString().Split('?', 2).ElementAtOrDefault(1));

        Assert.Equal(address, WorkspaceAddress.Parse(
            query.GetValueOrDefault("tab"), query.GetValueOrDefault("evaluation"), query.GetValueOrDefault("segment"),
            query.GetValueOrDefault("quote"), query.GetValueOrDefault("criterion"), query.GetValueOrDefault("status")));
    }

    [Theory]
    [InlineData("nonsense", "not-an-id", "-3", "evidence")]
    [InlineData("7", "", "", ".")]
    [InlineData(null, null, null, null)]
    public void TakesNonsenseForNothing(string? tab, string? evaluation, string? segment, string? quote) =>
        Assert.Equal(new WorkspaceAddress(WorkspaceTab.Write), WorkspaceAddress.Parse(tab, evaluation, segment, quote, "", "99"));
}
