using System.Text.Json;
using MemoCoach.Core.Configuration;
using MemoCoach.Data.Tests.Support;

namespace MemoCoach.Data.Tests.Configuration;

/// <summary><c>memocoach config</c>, as an operator types it.</summary>
public sealed class ConfigCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("memocoach-config-");

    public ConfigCommandTests()
    {
        var overlay = _folder.CreateSubdirectory("environments").CreateSubdirectory("production");
        File.WriteAllText(Path.Combine(overlay.FullName, "limits.yaml"), "memo:\n  maximumTitleLength: 120\n");
        var shipped = ConfigurationFolder.Find(AppContext.BaseDirectory).Root;
        foreach (var file in Directory.GetFiles(shipped, "*.yaml"))
        {
            File.Copy(file, Path.Combine(_folder.FullName, Path.GetFileName(file)));
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task ShowsEachValueWithItsOriginAndOfSecretsOnlyWhetherTheyAreSet()
    {
        var (exitCode, output, _) = await RunAsync("show", "--origins");

        Assert.Equal(0, exitCode);
        Assert.Matches(@"(?m)^limits\.memo\.minimumWords = 20  \[base: .*limits\.yaml:\d+\]", output);
        Assert.Matches(@"(?m)^limits\.memo\.maximumTitleLength = 120  \[overlay: .*environments/production/limits\.yaml:2\]", output);
        Assert.Matches(@"(?m)^llm\.providers\.anthropic\.keys\.0 = (not )?set  \[", output);
    }

    [Fact]
    public async Task ShowsTheSameToMachines()
    {
        var (exitCode, output, _) = await RunAsync("show", "--origins", "--json");

        var value = JsonDocument.Parse(output).RootElement.GetProperty("values").EnumerateArray().Single(value => value.GetProperty("key").GetString() == "llm.providers.anthropic.keys.0");
        Assert.Equal(0, exitCode);
        Assert.Contains(value.GetProperty("value").GetString(), (string[])["set", "not set"]);
    }

    [Fact]
    public async Task NamesEachMistakeByFileLineAndColumn()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "auth.yaml"), "sessionDays: 30\nsessionDays: 31\n");

        var (exitCode, _, error) = await RunAsync("validate");

        Assert.Equal(78, exitCode);
        Assert.Contains("auth.yaml:2:1: The key 'sessionDays' stands twice, first in line 1.", error, StringComparison.Ordinal);
    }

    private Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments) =>
        Command.RunAsync(["config", .. arguments, "--folder", _folder.FullName, "--environment", "production"]);
}
