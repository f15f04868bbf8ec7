using System.Net;
using System.Net.Http.Json;
using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts.Drafts;
using MemoCoach.Contracts.Problems;

namespace MemoCoach.Api.Tests.Drafts;

[Collection(IdleSystem.Name)]
public sealed class DraftTests(CoachSystem system)
{
    private const string Address = "/api/v1/draft";

    [Fact]
    public async Task ANewcomerHasAnEmptyDraft() =>
        Assert.Equal(new DraftResponse(null, "", null, "en", null, 0), await ReadAsync(await system.WriterAsync()));

    [Fact]
    public async Task ADraftComesBackAsItWasSavedWithTheLanguageItIsWrittenIn()
    {
        var writer = await system.WriterAsync();
        var previous = Guid.NewGuid();
        var saved = await SaveAsync(writer, new SaveDraftRequest { Title = "Año nuevo", Text = "Pedimos que la comisión apruebe el gasto.", PreviousEvaluationId = previous });

        Assert.Equal(new SavedDraft(1, "es"), await saved.Content.ReadFromJsonAsync<SavedDraft>());
        Assert.Equal(
            new DraftResponse("Año nuevo", "Pedimos que la comisión apruebe el gasto.", null, "es", previous, 1), await ReadAsync(writer));
    }

    [Fact]
    public async Task ASaveOnTopOfAnOldRevisionIsRefusedAndChangesNothing()
    {
        var writer = await system.WriterAsync();
        await SaveAsync(writer, new SaveDraftRequest { Text = "One." });
        await SaveAsync(writer, new SaveDraftRequest { Text = "Two.", Revision = 1 });

        await ProblemAssert.IsAsync(HttpStatusCode.Conflict, ProblemCodes.DraftChanged, await SaveAsync(writer, new SaveDraftRequest { Text = "Other.", Revision = 1 }));
        await ProblemAssert.IsAsync(HttpStatusCode.Conflict, ProblemCodes.DraftChanged, await SaveAsync(writer, new SaveDraftRequest { Text = "Other." }));
        Assert.Equal("Two.", (await ReadAsync(writer)).Text);
    }

    [Fact]
    public async Task NobodyReadsAnothersDraft()
    {
        await SaveAsync(await system.WriterAsync(), new SaveDraftRequest { Text = "Mine." });

        Assert.Equal("", (await ReadAsync(await system.WriterAsync())).Text);
    }

    [Fact]
    public async Task WhatIsNoTextIsRefused()
    {
        var answer = await SaveAsync(await system.WriterAsync(), new SaveDraftRequest { Text = "Not\0text." });

        await ProblemAssert.IsAsync(HttpStatusCode.BadRequest, ProblemCodes.MemoNotText, answer);
    }

    [Fact]
    public async Task AHugeDraftIsRefused()
    {
        var answer = await SaveAsync(await system.WriterAsync(), new SaveDraftRequest { Text = new string('a', 200_001) });

        await ProblemAssert.IsAsync(HttpStatusCode.BadRequest, ProblemCodes.MemoTooLong, answer);
    }

    private static async Task<DraftResponse> ReadAsync(Writer writer) => (await writer.Http.GetFromJsonAsync<DraftResponse>(Address))!;

    private static Task<HttpResponseMessage> SaveAsync(Writer writer, SaveDraftRequest draft) => writer.Http.PutAsJsonAsync(Address, draft);
}
