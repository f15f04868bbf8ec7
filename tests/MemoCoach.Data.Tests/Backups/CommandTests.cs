using System.Text.Json;
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
