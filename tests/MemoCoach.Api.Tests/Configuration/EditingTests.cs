using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using MemoCoach.Api.Tests.Documents;
using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts.Admin;
using MemoCoach.Contracts.Configuration;
using MemoCoach.Contracts.Problems;
using MemoCoach.Core.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace MemoCoach.Api.Tests.Configuration;

public sealed class EditingTests(ConfiguredSystem system) : IClassFixture<ConfiguredSystem>
{
    [Fact]
    public async Task ASavedDocumentIsInForceInEveryProcess()
    {
        var number = await system.Admin.EditAsync("limits.yaml", "maximumTitleLength: 200", "maximumTitleLength: 190");

        foreach (var process in system.Processes)
        {
            var configuration = await process.WaitAsync(current => current.Number >= number);
            Assert.Equal(190, configuration.Limits.Memo.MaximumTitleLength);
        }
    }

    [Fact]
    public async Task TheLimitsSayHowLargeAFileMayBe()
    {
        await system.Admin.EditAsync("limits.yaml", "maximumMegabytes: 10", "maximumMegabytes: 1");
        var number = await system.Admin.EditAsync("limits.yaml", "maximumPages: 100", "maximumPages: 2");
        foreach (var process in system.Processes)
        {
            await process.WaitAsync(current => current.Number >= number);
        }

        await ProblemAssert.IsAsync(
            HttpStatusCode.UnprocessableEntity, ProblemCodes.DocumentTooLong, await system.UploadAsync("memo.pdf", Files.Pdf(3, Files.Sentence)));
        await ProblemAssert.IsAsync(
            HttpStatusCode.RequestEntityTooLarge, ProblemCodes.BodyTooLarge, await system.UploadAsync("memo.txt", new byte[(1024 * 1024) + 1]));
    }

    [Fact]
    public async Task TheSecondOfTwoAdministratorsSeesTheFirstsVersionAndTheDifference()
    {
        var (first, second) = (await system.Admin.DocumentAsync("context.yaml"), await system.Admin.DocumentAsync("context.yaml"));
        Assert.Equal(HttpStatusCode.OK, (await system.Admin.PutAsync(first, first.Text + "# first\n", "I was first")).StatusCode);

        var refused = await system.Admin.PutAsync(second, second.Text + "# second\n");

        await ProblemAssert.IsAsync(HttpStatusCode.Conflict, ProblemCodes.ConfigurationOvertaken, refused);
        var change = await MemberAsync<OvertakingChange>(refused, "change");
        Assert.Equal(("admin", "I was first"), (change.Version.Author, change.Version.Reason));
        Assert.Equal(
            [(DiffChange.Deleted, "# first"), (DiffChange.Added, "# second")],
            Assert.Single(change.Documents).Diff.Where(line => line.Change is DiffChange.Deleted or DiffChange.Added).Select(line => (line.Change, line.Text)));
        Assert.EndsWith("# first\n", (await system.Admin.DocumentAsync("context.yaml")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await system.Admin.PutAsync(second with { Version = change.Version.Number }, second.Text)).StatusCode);
    }

    [Fact]
    public async Task ChangesOfDifferentDocumentsAtOnceAreBothKept()
    {
        for (var round = 0; round < 10; round++)
        {
            var (frameworks, prompt) = (await system.Admin.DocumentAsync("frameworks.yaml"), await system.Admin.DocumentAsync("prompt.yaml"));

            var answers = await Task.WhenAll(
                system.Admin.PutAsync(frameworks, $"{frameworks.Text}# kept {round}\n"), system.Admin.PutAsync(prompt, $"{prompt.Text}# kept {round}\n"));

            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
            Assert.EndsWith($"# kept {round}\n", (await system.Admin.DocumentAsync("frameworks.yaml")).Text, StringComparison.Ordinal);
            Assert.EndsWith($"# kept {round}\n", (await system.Admin.DocumentAsync("prompt.yaml")).Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("auth.yaml", "sessionDays: [", "This is not valid YAML.")]
    [InlineData("auth.yaml", "sessionDays: 30\nsessionDays: 31", "The key 'sessionDays' stands twice")]
    [InlineData("auth.yaml", "sessionDays: 30\nremember: true", "The key 'remember' is unknown here.")]
    [InlineData("auth.yaml", "sessionDays: &days 30", "An anchor (&name) is not allowed.")]
    [InlineData("auth.yaml", "sessionDays: *days", "An alias (*name) is not allowed.")]
    [InlineData("auth.yaml", "", "The file is empty.")]
    public async Task ABrokenDocumentIsRefusedWithItsPlaceAndNothingChanges(string fileName, string text, string message)
    {
        var began = await system.Admin.DocumentAsync(fileName);

        var refused = await system.Admin.PutAsync(began, text);

        await ProblemAssert.IsAsync(HttpStatusCode.UnprocessableEntity, ProblemCodes.ConfigurationInvalid, refused);
        var problem = (await MemberAsync<DocumentProblem[]>(refused, "problems"))[0];
        Assert.Equal(fileName, problem.File);
        Assert.True(problem is { Line: > 0, Column: > 0 });
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Equal(began.Text, (await system.Admin.DocumentAsync(fileName)).Text);
    }

    [Fact]
    public async Task AChangeNeedsAReason()
    {
        var began = await system.Admin.DocumentAsync("auth.yaml");

        await ProblemAssert.IsAsync(HttpStatusCode.BadRequest, ProblemCodes.ReasonMissing, await system.Admin.PutAsync(began, began.Text, " "));
    }

    [Fact]
    public async Task ADraftIsCheckedAndComparedWithoutBeingSaved()
    {
        var began = await system.Admin.DocumentAsync("limits.yaml");
        var draft = began.Text.Replace("attempts: 3", "attempts: 0", StringComparison.Ordinal);

        var answer = await system.Admin.PostAsJsonAsync($"{ConfigurationSteps.Configuration}/documents/limits.yaml/check", new DraftDocument { Text = draft });

        var check = (await answer.Content.ReadFromJsonAsync<DraftResponse>())!;
        Assert.Equal("The field attempts must be between 1 and 20.", Assert.Single(check.Problems).Message);
        Assert.Equal(["  attempts: 3", "  attempts: 0"], check.Diff.Where(line => line.Change is DiffChange.Deleted or DiffChange.Added).Select(line => line.Text));
        Assert.Equal(began.Text, (await system.Admin.DocumentAsync("limits.yaml")).Text);
    }

    [Fact]
    public async Task AnOlderVersionComesBackAsANewOne()
    {
        var before = (await system.Admin.DocumentAsync("llm.yaml")).Version;
        var changed = await system.Admin.EditAsync("llm.yaml", "attemptsPerProvider: 3", "attemptsPerProvider: 4");

        var answer = await system.Admin.PostAsJsonAsync(
            $"{ConfigurationSteps.Configuration}/versions/{before}/restore",
            new RestoreVersionRequest { BaseVersion = changed, Reason = "It was better before", FileName = "llm.yaml" });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("attemptsPerProvider: 3", (await system.Admin.DocumentAsync("llm.yaml")).Text, StringComparison.Ordinal);
        var newest = (await system.Admin.HistoryAsync())[0];
        Assert.Equal(("admin", "It was better before", VersionState.Active), (newest.Author, newest.Reason, newest.State));
        Assert.Equal(["llm.yaml"], newest.Changed);
        var detail = (await system.Admin.GetFromJsonAsync<VersionDetail>($"{ConfigurationSteps.Configuration}/versions/{newest.Number}"))!;
        Assert.Contains(Assert.Single(detail.Documents).Diff, line => line is { Change: DiffChange.Added, Text: "  attemptsPerProvider: 3" });
    }

    [Fact]
    public async Task AnEvaluationNamesTheVersionThatItWasMadeWith()
    {
        var writer = await system.WriterAsync();
        var number = await system.Admin.EditAsync("rubric.yaml", "en: Business memo", "en: Business memo, stricter");
        await Task.WhenAll(system.Processes.Select(process => process.WaitAsync(current => current.Number >= number)));

        var id = await writer.SubmitAsync();
        await writer.FinishAsync(id);
        await system.Admin.EditAsync("rubric.yaml", "en: Business memo, stricter", "en: Business memo");

        var hash = (await system.Admin.HistoryAsync()).Single(version => version.Number == number).Hash;
        await using var scope = system.Look();
        Assert.Equal(hash, scope.ServiceProvider.GetRequiredService<Core.Persistence.MemoDbContext>().Evaluations.Single(row => row.Id == id).ConfigurationVersion);
    }

    [Fact]
    public async Task ThePromptOfAChosenMemoIsShownAsTheDraftWouldMakeIt()
    {
        var writer = await system.WriterAsync();
        await writer.FinishAsync(await writer.SubmitAsync(new() { Text = Memos.Text("server-room-en.md"), Title = "Preview me" }));
        var memo = (await system.Admin.GetFromJsonAsync<StoredMemo[]>($"{ConfigurationSteps.Configuration}/memos"))!.First(stored => stored.Title == "Preview me");
        var context = (await system.Admin.DocumentAsync("context.yaml")).Text.Replace("Senior managers", "Lighthouse keepers", StringComparison.Ordinal);

        var answer = await system.Admin.PostAsJsonAsync(
            $"{ConfigurationSteps.Configuration}/preview", new PromptPreviewRequest { FileName = "context.yaml", Text = context, MemoVersionId = memo.MemoVersionId });

        var preview = (await answer.Content.ReadFromJsonAsync<PromptPreview>())!;
        Assert.Contains("Lighthouse keepers", preview.Request, StringComparison.Ordinal);
        Assert.Contains("Preview me", preview.Request, StringComparison.Ordinal);
        Assert.NotEmpty(preview.System);
        Assert.Equal([$"{memo.MemoVersionId}"], await PreviewedAsync());

        await system.Admin.PostAsJsonAsync($"{ConfigurationSteps.Configuration}/preview", new PromptPreviewRequest());
        Assert.Single(await PreviewedAsync());
    }

    private async Task<IEnumerable<string?>> PreviewedAsync() =>
        (await system.Admin.GetFromJsonAsync<AuditPage>("/api/v1/admin/audit?limit=200"))!.Items
            .Where(line => line.Action == AuditActions.MemoPreviewed).Select(line => line.Target);

    [Fact]
    public async Task OriginsTellTheAdministratorsValueFromTheFiles()
    {
        await system.Admin.EditAsync("limits.yaml", "minimumWords: 20", "minimumWords: 19");

        var origins = (await system.Admin.GetFromJsonAsync<ConfigurationOrigins>($"{ConfigurationSteps.Configuration}/origins"))!;

        Assert.Equal((ConfigurationLayer.Administrator, "19"), Of(origins, "limits.memo.minimumWords"));
        Assert.Equal((ConfigurationLayer.Base, "3"), Of(origins, "limits.evaluation.attempts"));
        Assert.Equal((ConfigurationLayer.Environment, "set"), Of(origins, "ConnectionStrings:cache"));
    }

    private static (ConfigurationLayer, string) Of(ConfigurationOrigins origins, string key)
    {
        var value = origins.Values.Single(value => value.Key == key);
        return (value.Layer, value.Value);
    }

    private static async Task<T> MemberAsync<T>(HttpResponseMessage response, string name)
    {
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return problem.RootElement.GetProperty(name).Deserialize<T>(JsonSerializerOptions.Web)!;
    }
}
