using MemoCoach.Core.Configuration;

namespace MemoCoach.Configuration.Tests;

public sealed class ConfigurationFolderTests : IDisposable
{
    private readonly string parent = Directory.CreateTempSubdirectory("memocoach-configuration-").FullName;
    private readonly string folder;

    public ConfigurationFolderTests()
    {
        folder = Directory.CreateDirectory(Path.Combine(parent, "config")).FullName;
        Samples.WriteTo(folder);
    }

    public void Dispose() => Directory.Delete(parent, recursive: true);

    [Fact]
    public void LaysTheEnvironmentOverTheBaseWhateverTheCaseOfItsName()
    {
        WriteOverlay("production", "auth.yaml", "sessionDays: 7\n");

        Assert.Equal(7, Load("Production").OrThrow().Auth.SessionDays);
        Assert.Equal(30, Load("Development").OrThrow().Auth.SessionDays);
    }

    [Fact]
    public void ShowsPathsFromTheFolderOn()
    {
        WriteOverlay("staging", "auth.yaml", "sessionDays: 0\n");

        Assert.Equal("config/environments/staging/auth.yaml", Assert.Single(Load("Staging").Problems).File);
    }

    [Fact]
    public void NamesTheFirstByteThatIsNotUtf8()
    {
        File.WriteAllBytes(Path.Combine(folder, "auth.yaml"), [.. "# Año\n# "u8, 0xF1, .. "\nsessionDays: 30\n"u8]);

        Assert.Equal("config/auth.yaml:2:3: This byte is not UTF-8. Save the file with the encoding UTF-8.", Assert.Single(Load().Problems).ToString());
    }

    [Fact]
    public void RefusesUtf16()
    {
        File.WriteAllText(Path.Combine(folder, "auth.yaml"), "sessionDays: 30\n", System.Text.Encoding.Unicode);

        Assert.Contains("not UTF-8", Assert.Single(Load().Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RefusesAFileOfTenMegabytesAndStillReportsTheOthers()
    {
        File.WriteAllBytes(Path.Combine(folder, "auth.yaml"), new byte[10_000_000]);
        File.WriteAllText(Path.Combine(folder, "limits.yaml"), "memo: 1\n");

        Assert.Equal(
            ["config/auth.yaml:1:1: The file is longer than 256 KiB. Shorten it.", "config/limits.yaml:1:1: The file lacks the key 'evaluation'. Add it.", "config/limits.yaml:1:7: 'memo' must hold keys and values; here stands a single value."],
            Load().Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void RefusesFilesWithNamesThatMeanNothing()
    {
        File.WriteAllText(Path.Combine(folder, "limits.yml"), "memo: 1\n");

        Assert.StartsWith("config/limits.yml:1:1: There is no document of this name.", Assert.Single(Load().Problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ReportsAMissingFile()
    {
        File.Delete(Path.Combine(folder, "auth.yaml"));

        Assert.Contains("The file is missing.", Assert.Single(Load().Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReportsAMissingFolderWithTheSettingThatNamesIt()
    {
        var problem = Assert.Single(new ConfigurationFolder(Path.Combine(parent, "none")).Load(Samples.Validator, "Production").Problems);

        Assert.Contains("Configuration:Directory", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FindsTheFolderOfTheSourceTreeFromInsideAProject()
    {
        var reading = ConfigurationFolder.Find(Path.Combine(Samples.ShippedFolder, "..", "MemoCoach.Api")).Load(Samples.Validator, "Development");

        Assert.DoesNotContain(reading.Problems, problem => problem.File is "config/auth.yaml" or "config/limits.yaml" or "config/context.yaml" or "config/frameworks.yaml");
        Assert.DoesNotContain(reading.Problems, problem => problem.Message.Contains("no configuration folder", StringComparison.Ordinal));
    }

    [Fact]
    public void RefusesAnEnvironmentThatNobodyKnows()
    {
        Directory.CreateDirectory(Path.Combine(folder, "environments", "canary"));

        Assert.Equal(
            "config/environments:1:1: The environment 'Prod' is unknown. Set ASPNETCORE_ENVIRONMENT to one of development, staging, production, canary, or make a folder of its name here.",
            Assert.Single(Load("Prod").Problems).ToString());
        Assert.Empty(Load("Canary").Problems);
    }

    private ConfigurationReading Load(string environment = "Production") => new ConfigurationFolder(folder).Load(Samples.Validator, environment);

    private void WriteOverlay(string environment, string fileName, string text)
    {
        var overlay = Directory.CreateDirectory(Path.Combine(folder, "environments", environment)).FullName;
        File.WriteAllText(Path.Combine(overlay, fileName), text);
    }
}
