using MemoCoach.Core.Configuration;
using MemoCoach.Core.Configuration.Versions;
using MemoCoach.Core.Persistence.Entities;
using Microsoft.Extensions.DependencyInjection;

namespace MemoCoach.Configuration.Tests.Versions;

public sealed class SeedingTests : IDisposable
{
    private readonly VersionedFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task TakesTheFilesAsTheFirstVersionAndNothingAgain()
    {
        Assert.Equal(new SeedingOutcome(1, null), await folder.SeedAsync());
        Assert.Equal(new SeedingOutcome(null, null), await folder.SeedAsync());

        Assert.Equal(1, (await folder.ActiveAsync()).Number);
    }

    [Fact]
    public async Task ActivatesAChangedFileThatNobodyEdited()
    {
        await folder.SeedAsync();
        folder.Write("auth.yaml", "sessionDays: 30", "sessionDays: 9");

        Assert.Equal(new SeedingOutcome(2, null), await folder.SeedAsync());
        Assert.Equal(9, (await folder.ActiveAsync()).Auth.SessionDays);
    }

    [Fact]
    public async Task OffersAChangedFileWhoseDocumentAnAdministratorEditedAndOffersItOnce()
    {
        await folder.SeedAsync();
        await EditAsync("auth.yaml", "sessionDays: 5\n");
        folder.Write("auth.yaml", "sessionDays: 30", "sessionDays: 9");
        folder.Write("limits.yaml", "maximumTitleLength: 200", "maximumTitleLength: 150");

        Assert.Equal(new SeedingOutcome(3, 4), await folder.SeedAsync());
        Assert.Equal(new SeedingOutcome(null, null), await folder.SeedAsync());

        var active = await folder.ActiveAsync();
        Assert.Equal((3, 5, 150), (active.Number, active.Auth.SessionDays, active.Limits.Memo.MaximumTitleLength));
        var offer = (await folder.InScopeAsync(scope => scope.GetRequiredService<ConfigurationVersions>().FindAsync(4, CancellationToken.None)))!;
        Assert.True(offer.Offered);
        Assert.Contains("sessionDays: 9", offer.Document("auth.yaml")!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DoesNotOfferAgainAfterAnotherFileChanged()
    {
        await folder.SeedAsync();
        await EditAsync("auth.yaml", "sessionDays: 5\n");
        folder.Write("auth.yaml", "sessionDays: 30", "sessionDays: 9");
        await folder.SeedAsync();
        folder.Write("limits.yaml", "maximumTitleLength: 200", "maximumTitleLength: 150");

        Assert.Equal(new SeedingOutcome(4, null), await folder.SeedAsync());
        Assert.Equal(new SeedingOutcome(null, null), await folder.SeedAsync());
    }

    [Fact]
    public async Task CompletesAnEditedDocumentThatLacksAKeyOfThisProgram()
    {
        await folder.SeedAsync();
        await EditAsync("limits.yaml", "memo:\n  minimumWords: 33\n");

        Assert.Equal(2, (await folder.InScopeAsync(scope => scope.GetRequiredService<ConfigurationVersions>().ActiveNumberAsync(CancellationToken.None))));
        Assert.Equal(3, (await folder.SeedAsync()).Activated);
        var limits = (await folder.ActiveAsync()).Limits;
        Assert.Equal((33, 3), (limits.Memo.MinimumWords, limits.Evaluation.Attempts));
    }

    [Fact]
    public async Task MergesTheOverlayIntoTheVersionWithoutChangingWhatItMeans()
    {
        var overlay = Directory.CreateDirectory(Path.Combine(folder.Folder, "environments", "production"));
        File.WriteAllText(Path.Combine(overlay.FullName, "prompt.yaml"), "repair:\n  en: \"Mend: \\\"it\\\"\\n{errors}\\n  \\n\"\n");
        var files = new ConfigurationFolder(folder.Folder).Load(Samples.Validator, "Production").OrThrow();

        await folder.SeedAsync();

        var active = await folder.ActiveAsync();
        Assert.Equal(files.Version, active.Version);
        Assert.Equal(files.Prompt, active.Prompt);
    }

    [Fact]
    public async Task TwoStepsAtOnceMakeOneVersion()
    {
        await folder.InScopeAsync(_ => Task.FromResult(0));

        var outcomes = await Task.WhenAll(folder.SeedAsync(), folder.SeedAsync());

        Assert.Single(outcomes, outcome => outcome.Activated == 1);
        Assert.Single(outcomes, outcome => outcome.Activated is null);
    }

    /// <summary>An administrator's version, valid or from the time of a program that wanted less.</summary>
    private Task<bool> EditAsync(string fileName, string text) => folder.InScopeAsync(async scope =>
    {
        var versions = scope.GetRequiredService<ConfigurationVersions>();
        var active = (await versions.FindActiveAsync(CancellationToken.None))!;
        return await versions.TryAddAsync(
            new ConfigurationVersion
            {
                Number = active.Number + 1,
                CreatedAt = DateTimeOffset.UnixEpoch,
                Author = "ada",
                Reason = "Try it",
                Hash = active.Hash,
                Offered = false,
                Documents = [.. active.Documents.Select(document => new ConfigurationVersionDocument
                {
                    FileName = document.FileName,
                    FilesHash = document.FilesHash,
                    Text = document.FileName == fileName ? text : document.Text,
                    Edited = document.FileName == fileName,
                })],
            },
            CancellationToken.None);
    });
}
