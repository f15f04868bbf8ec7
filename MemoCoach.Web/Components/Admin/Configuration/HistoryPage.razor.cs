using MemoCoach.Contracts.Configuration;
using MemoCoach.Web.Api;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace MemoCoach.Web.Components.Admin.Configuration;

/// <summary>Who changed what, when and why; back to an older version; everything as one file.</summary>
public sealed partial class HistoryPage
{
    private const long MaximumArchiveBytes = 2 * 1024 * 1024;
    private readonly List<VersionSummary> versions = [];
    private VersionDetail? detail;
    private string reason = "";
    private int? next;
    private int? done;

    [Inject]
    private ConfigurationClient Client { get; set; } = default!;

    private int ActiveVersion => versions.FirstOrDefault(version => version.State == VersionState.Active)?.Number ?? 0;

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => LoadAsync();

    private static string IdOf(VersionSummary version) => $"version-{version.Number}";

    private Task LoadAsync() => TryAsync(cancellationToken => ReadAsync(null, cancellationToken));

    private Task MoreAsync() => TryOnceAsync(cancellationToken => ReadAsync(next, cancellationToken));

    private async Task ReadAsync(int? before, CancellationToken cancellationToken)
    {
        var page = await Client.ListVersionsAsync(before, cancellationToken);
        if (before is null)
        {
            versions.Clear();
        }

        versions.AddRange(page.Items);
        Focus.Regain([.. page.Items.Take(1).Select(IdOf)]);
        next = page.Before;
    }

    private Task ShowAsync(int number) => TryAsync(async cancellationToken =>
        detail = detail?.Version.Number == number ? null : await Client.GetVersionAsync(number, cancellationToken));

    private Task RestoreAsync(VersionSummary version) => ChangeAsync(cancellationToken => Client.RestoreAsync(
        version.Number,
        new() { BaseVersion = ActiveVersion, Reason = string.IsNullOrWhiteSpace(reason) ? T["Revisions.Restore.Reason", version.Number] : reason },
        cancellationToken));

    private async Task UploadAsync(InputFileChangeEventArgs chosen)
    {
        if (chosen.File.Size > MaximumArchiveBytes)
        {
            await TryAsync(_ => throw new MemoCoachException(new Problem(Contracts.Problems.ProblemCodes.BodyTooLarge)));
            return;
        }

        await ChangeAsync(async cancellationToken =>
        {
            await using var archive = chosen.File.OpenReadStream(MaximumArchiveBytes, cancellationToken);
            return await Client.UploadAsync(archive, ActiveVersion, reason, cancellationToken);
        });
    }

    private Task ChangeAsync(Func<CancellationToken, Task<VersionNumber>> change) => TryAsync(async cancellationToken =>
    {
        done = null;
        done = (await change(cancellationToken)).Number;
        (reason, detail) = ("", null);
        await ReadAsync(null, cancellationToken);
    });
}
