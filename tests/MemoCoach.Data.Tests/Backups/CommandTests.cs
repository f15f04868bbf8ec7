using System.Text.Json;
using MemoCoach.Core.Backups;
using MemoCoach.Data.Tests.Support;

namespace MemoCoach.Data.Tests.Backups;

public sealed class CommandTests(Databases databases) : IClassFixture<Databases>
{
    [Fact]
    public async Task BackupVerifyRestoreAndMoveAnswerMachinesInJson()
    {
        var source = await databases.CreateFilledAsync(Databases.Sqlite, 6);
        var backup = await JsonAsync("backup", "--output", databases.NewPath("backups"), "--connection", source);
        var path = backup.GetProperty("path").GetString()!;
        Assert.Equal(JsonSerializer.Serialize(backup.GetProperty("manifest")), JsonSerializer.Serialize((await JsonAsync("verify", "--input", path)).GetProperty("manifest")));
        Assert.NotEmpty(backup.GetProperty("manifest").GetProperty("configuration").EnumerateArray());

        var target = await databases.CreateAsync(Databases.Sqlite);
        await JsonAsync("restore", "--input", path, "--connection", target);
        var moved = await JsonAsync("move", "--from", target, "--to", await databases.CreateAsync(Databases.Sqlite));
        Assert.Equal(JsonSerializer.Serialize(backup.GetProperty("manifest").GetProperty("tables")), JsonSerializer.Serialize(moved.GetProperty("manifest").GetProperty("tables")));
    }

    /// <summary>As containers have it: the connection string is a file of secrets.</summary>
    [Fact]
    public async Task ASecretsFileNamesTheDatabase()
    {
        var file = databases.NewPath("database");
        await File.WriteAllTextAsync(file, await databases.CreateFilledAsync(Databases.Sqlite, 6) + "\n");
        var settings = new Dictionary<string, string> { ["ConnectionStrings__memocoach_FILE"] = file };
        var (exitCode, output, error) = await Command.RunAsync(settings, "backup", "--output", databases.NewPath("backups"), "--json");
        Assert.True(exitCode == 0, error);
        Assert.Equal(6, JsonDocument.Parse(output).RootElement.GetProperty("manifest").GetProperty("tables").EnumerateArray().Single(table => table.GetProperty("name").GetString() == "Evaluations").GetProperty("rows").GetInt64());
        Assert.Contains("Evaluations 6", (await Command.RunAsync(settings, "doctor")).Output, StringComparison.Ordinal);

        File.Delete(file);
        Assert.Equal((78, true), Command.Refusal(await Command.RunAsync(settings, "backup", "--output", databases.NewPath("backups"))));
    }

    /// <summary>As a cluster has it: the folder is a mounted ConfigMap, whose files show again in hidden folders.</summary>
    [Fact]
    public async Task TheConfigurationThatIsKeptIsTheMountedOne()
    {
        var mounted = Directory.CreateDirectory(databases.NewPath("mounted"));
        var hidden = mounted.CreateSubdirectory("..2026_11_23");
        await File.WriteAllTextAsync(Path.Combine(hidden.FullName, "limits.yaml"), "# ours\n");
        File.CreateSymbolicLink(Path.Combine(mounted.FullName, "..data"), hidden.Name);
        File.CreateSymbolicLink(Path.Combine(mounted.FullName, "limits.yaml"), "..data/limits.yaml");
        var settings = new Dictionary<string, string> { ["Configuration__Directory"] = mounted.FullName };
        var (exitCode, output, error) = await Command.RunAsync(
            settings, "backup", "--output", databases.NewPath("backups"), "--connection", await databases.CreateFilledAsync(Databases.Sqlite, 2), "--json");
        Assert.True(exitCode == 0, error);

        var kept = JsonDocument.Parse(output).RootElement.GetProperty("manifest").GetProperty("configuration").EnumerateArray().Select(file => file.GetProperty("name").GetString());
        Assert.Equal(["limits.yaml"], kept);
        Assert.Contains("FAIL  configuration", (await Command.RunAsync(settings, "doctor")).Output, StringComparison.Ordinal);
        Assert.Equal(78, (await Command.RunAsync(settings, "config", "validate")).ExitCode);
    }

    /// <summary>What a killed run left in the clear goes with the next, unless it may still be in use.</summary>
    [Fact]
    public async Task AMoveTakesAwayWhatAKilledOneLeftADayAgo()
    {
        var temporary = Directory.CreateDirectory(databases.NewPath("temporary"));
        string[] names = ["memocoach-drill-old", "memocoach-move-new", "memocoach-move-old"];
        foreach (var folder in names.Select(temporary.CreateSubdirectory))
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "left.backup"), "rows");
            folder.LastWriteTimeUtc = TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(folder.Name == "memocoach-move-new" ? -23 : -25);
        }

        var settings = new Dictionary<string, string> { ["TMPDIR"] = temporary.FullName };
        var (source, target) = (await databases.CreateFilledAsync(Databases.Sqlite, 2), await databases.CreateAsync(Databases.Sqlite));
        Assert.Equal(0, (await Command.RunAsync(settings, "move", "--from", source, "--to", target)).ExitCode);
        Assert.Equal(names[..2], temporary.EnumerateDirectories("memocoach-*").Select(folder => folder.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ABackupKeepsAsManyDaysAndWeeksAsItIsTold()
    {
        var (source, folder) = (await databases.CreateFilledAsync(Databases.Sqlite, 2), Directory.CreateDirectory(databases.NewPath("backups")));
        var now = TimeProvider.System.GetUtcNow();
        var old = Enumerable.Range(1, 60).Select(day => BackupFolder.NameOf(now.AddDays(-day))).ToList();
        old.ForEach(name => File.WriteAllText(Path.Combine(folder.FullName, name), ""));
        string[] command = ["backup", "--output", folder.FullName, "--connection", source];

        Assert.Equal(0, (await Command.RunAsync(command)).ExitCode);
        Assert.Equal(61, new BackupFolder(folder.FullName).Files.Count);
        var (exitCode, output, error) = await Command.RunAsync([.. command, "--keep-daily", "7", "--keep-weekly", "4", "--json"]);
        Assert.True(exitCode == 0, error);
        var kept = new BackupFolder(folder.FullName).Files;
        Assert.Equal(new BackupRetention(7, 4).Expired(kept), []);
        Assert.InRange(kept.Count, 9, 10);
        Assert.Equal(kept[0], JsonDocument.Parse(output).RootElement.GetProperty("path").GetString());
        Assert.Equal(62 - kept.Count, JsonDocument.Parse(output).RootElement.GetProperty("expired").GetArrayLength());
    }

    [Fact]
    public async Task ARefusalIsASentenceAndAnExitCode()
    {
        var source = await databases.CreateFilledAsync(Databases.Sqlite, 2);
        var (_, output, _) = await Command.RunAsync("backup", "--output", databases.NewPath("backups"), "--connection", source, "--json");
        var path = JsonDocument.Parse(output).RootElement.GetProperty("path").GetString()!;
        Assert.Equal((73, true), Command.Refusal(await Command.RunAsync("restore", "--input", path, "--connection", source)));
        Assert.Equal((73, true), Command.Refusal(await Command.RunAsync("restore", "--input", path, "--connection", source, "--replace")));
        Assert.Equal((66, true), Command.Refusal(await Command.RunAsync("verify", "--input", path + ".gone")));
        Assert.Equal((78, true), Command.Refusal(await Command.RunAsync("verify", "--input", path, "--key", "env:NOT_SET")));
        await File.AppendAllTextAsync(path, "x");
        Assert.Equal((65, true), Command.Refusal(await Command.RunAsync("verify", "--input", path)));
    }

    [Fact]
    public async Task TheDoctorNamesWhatIsWellAndWhatIsNot()
    {
        var source = await databases.CreateFilledAsync(Databases.Sqlite, 2);
        var well = await JsonAsync("doctor", "--connection", source);
        Assert.All(well.GetProperty("findings").EnumerateArray(), finding => Assert.True(finding.GetProperty("healthy").GetBoolean(), finding.ToString()));

        var (exitCode, output, _) = await Command.RunAsync("doctor", "--connection", $"sqlite:{databases.NewPath("none.db")}", "--backups", databases.NewPath("none"));
        Assert.Equal(1, exitCode);
        Assert.Contains("FAIL  database", output, StringComparison.Ordinal);
        Assert.Contains("FAIL  backups", output, StringComparison.Ordinal);
        Assert.Contains("ok    configuration", output, StringComparison.Ordinal);
    }

    private static async Task<JsonElement> JsonAsync(params string[] arguments)
    {
        var (exitCode, output, error) = await Command.RunAsync([.. arguments, "--json"]);
        Assert.True(exitCode == 0, error);
        return JsonDocument.Parse(output).RootElement;
    }
}
