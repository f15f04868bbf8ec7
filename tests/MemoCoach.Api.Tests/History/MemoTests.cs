using System.Net;
using System.Net.Http.Json;
using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts.Drafts;
using MemoCoach.Contracts.Evaluations;
using MemoCoach.Contracts.Memos;
using MemoCoach.Contracts.Problems;

namespace MemoCoach.Api.Tests.History;

[Collection(IdleSystem.Name)]
public sealed class MemoTests(CoachSystem system)
{
    private const string Address = "/api/v1/memos";

    [Fact]
    public async Task AMemoStandsInTheListOnceWithItsLatestVersion()
    {
        var writer = await system.WriterAsync();
        var first = await writer.SubmitAsync(Memo("Budget"));
        await writer.SubmitAsync(Memo("Something else"));
        var second = await writer.SubmitAsync(Memo("Budget, revised") with { PreviousEvaluationId = first });

        var memos = (await ListAsync(writer)).Items;

        Assert.Equal([("Budget, revised", 2), ("Something else", 1)], memos.Select(memo => (memo.Title, memo.Versions)));
        Assert.Equal((second, EvaluationStatus.Queued), (memos[0].EvaluationId, memos[0].Status));
        Assert.StartsWith(memos[0].Beginning, Memo("").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PagesFollowOneAnother()
    {
        var writer = await system.WriterAsync();
        foreach (var title in new[] { "One", "Two", "Three" })
        {
            await writer.SubmitAsync(Memo(title));
        }

        var first = await ListAsync(writer, "?limit=2");
        var last = await ListAsync(writer, $"?limit=2&after={first.Next}");

        Assert.Equal(["Three", "Two", "One"], first.Items.Concat(last.Items).Select(memo => memo.Title));
        Assert.Null(last.Next);
    }

    [Theory]
    [InlineData("ZEBRA", 1)]
    [InlineData("leeds", 2)]
    [InlineData("z%bra", 0)]
    [InlineData("_", 0)]
    public async Task FindsWordsInTitlesAndTextsWhateverTheirCase(string search, int count)
    {
        var writer = await system.WriterAsync();
        await writer.SubmitAsync(Memo("The zebra crossing"));
        await writer.SubmitAsync(Memo("Another"));

        Assert.Equal(count, (await ListAsync(writer, $"?search={Uri.EscapeDataString(search)}")).Items.Count);
    }

    [Theory]
    [InlineData("año")]
    [InlineData("AÑO")]
    [InlineData("decisión ÚLTIMA")]
    public async Task FindsSpanishWordsWhateverTheirCase(string search)
    {
        var writer = await system.WriterAsync();
        await writer.SubmitAsync(Memo("El AÑO de la Decisión última"));

        Assert.Single((await ListAsync(writer, $"?search={Uri.EscapeDataString(search)}")).Items);
    }

    [Fact]
    public async Task ANewTitleIsThatOfEveryVersion()
    {
        var writer = await system.WriterAsync();
        var evaluation = await writer.SubmitAsync(Memo("Old"));
        var memo = (await writer.ReadAsync(evaluation)).MemoId;

        Assert.Equal(HttpStatusCode.NoContent, (await RenameAsync(writer, memo, " New ")).StatusCode);

        Assert.Equal("New", (await writer.ReadAsync(evaluation)).Title);
    }

    [Fact]
    public async Task ADeletedMemoTakesAllItsVersionsAlong()
    {
        var writer = await system.WriterAsync();
        var first = await writer.SubmitAsync(Memo("One"));
        var second = await writer.SubmitAsync(Memo("Two") with { PreviousEvaluationId = first });
        var memo = (await writer.ReadAsync(first)).MemoId;

        Assert.Equal(HttpStatusCode.NoContent, (await writer.Http.DeleteAsync($"{Address}/{memo}")).StatusCode);

        await ProblemAssert.IsAsync(HttpStatusCode.NotFound, ProblemCodes.NotFound, await writer.Http.GetAsync(Writer.Address(second)));
        Assert.Empty((await ListAsync(writer)).Items);
    }

    [Fact]
    public async Task EverythingIsDeletedWithTheDraft()
    {
        var writer = await system.WriterAsync();
        await writer.SubmitAsync(Memo("One"));
        await writer.SubmitAsync(Memo("Two"));
        await writer.Http.PutAsJsonAsync("/api/v1/draft", new SaveDraftRequest { Text = "Three." });

        Assert.Equal(HttpStatusCode.NoContent, (await writer.Http.DeleteAsync(Address)).StatusCode);

        Assert.Empty((await ListAsync(writer)).Items);
        Assert.Equal(0, (await writer.Http.GetFromJsonAsync<DraftResponse>("/api/v1/draft"))!.Revision);
    }

    [Fact]
    public async Task NobodyReachesAnothersMemo()
    {
        var owner = await system.WriterAsync();
        var memo = (await owner.ReadAsync(await owner.SubmitAsync(Memo("Mine")))).MemoId;
        var other = await system.WriterAsync();

        Assert.Empty((await ListAsync(other)).Items);
        await ProblemAssert.IsAsync(HttpStatusCode.NotFound, ProblemCodes.NotFound, await RenameAsync(other, memo, "Theirs"));
        await ProblemAssert.IsAsync(HttpStatusCode.NotFound, ProblemCodes.NotFound, await other.Http.DeleteAsync($"{Address}/{memo}"));
        Assert.Equal("Mine", Assert.Single((await ListAsync(owner)).Items).Title);
    }

    private static SubmitMemoRequest Memo(string title) => new() { Title = title, Text = Memos.Text("server-room-en.md") };

    private static async Task<MemoPage> ListAsync(Writer writer, string query = "") => (await writer.Http.GetFromJsonAsync<MemoPage>(Address + query))!;

    private static Task<HttpResponseMessage> RenameAsync(Writer writer, Guid memo, string title) =>
        writer.Http.PatchAsJsonAsync($"{Address}/{memo}", new RenameMemoRequest { Title = title });
}
