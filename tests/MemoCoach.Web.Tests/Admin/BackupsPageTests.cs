using MemoCoach.Contracts.Admin;
using MemoCoach.Web.Components.Admin;

namespace MemoCoach.Web.Tests.Admin;

public sealed class BackupsPageTests : WebContext
{
    private const string Backup = "memocoach-20261123T020000000Z.backup";

    [Fact]
    public void AFailedDrillIsRedAndSaysWhatDiffered()
    {
        var drill = Page(Status() with { LastDrill = Drill("Table Evaluations differs in row 7.") }).WaitForElement("[data-drill]");
        Assert.Equal("failed", drill.GetAttribute("data-drill"));
        Assert.Contains("backup--bad", drill.ClassList);
        Assert.Contains("Table Evaluations differs in row 7.", drill.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void AFreshBackupAndAGoodDrillAreNotRed()
    {
        var page = Page(Status() with { LastDrill = Drill(null) });
        page.WaitForElement("[data-drill=passed]");
        Assert.Empty(page.FindAll(".backup--bad"));
        Assert.Contains("3 hours ago", page.Find("[data-backup]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void AMinuteIsNotSaidAsSeveral() => Assert.Contains(
        "1 min ago",
        Page(Status() with { NewestBackupAt = Time.GetUtcNow().AddMinutes(-1) }).WaitForElement("[data-backup]").TextContent,
        StringComparison.Ordinal);

    [Fact]
    public void AnOldBackupIsRed() => Assert.Contains(
        "overdue",
        Page(Status() with { NewestBackupAt = Time.GetUtcNow().AddDays(-3) }).WaitForElement("[data-backup].backup--bad").TextContent,
        StringComparison.Ordinal);

    [Fact]
    public void ABackupThatFailedIsRedAndSaysWhy() => Assert.Contains(
        "No space left on device",
        Page(Status() with { Failure = "No space left on device" }).WaitForElement("[data-backup].backup--bad").TextContent,
        StringComparison.Ordinal);

    [Fact]
    public void WithoutAScheduleThePageSaysHowToSetOneUp() =>
        Assert.Contains("Backup__Folder", Page(BackupStatus.Unknown).WaitForElement(".backup--bad").TextContent, StringComparison.Ordinal);

    private IRenderedComponent<BackupsPage> Page(BackupStatus status)
    {
        Api.Answer("GET /api/v1/admin/backups", status);
        return Render<BackupsPage>();
    }

    private BackupStatus Status() => new(Time.GetUtcNow(), 24, Backup, Time.GetUtcNow().AddHours(-3), null, null);

    private DrillResult Drill(string? problem) => new(Time.GetUtcNow().AddDays(-1), Backup, 4711, 2.5, true, problem);
}
