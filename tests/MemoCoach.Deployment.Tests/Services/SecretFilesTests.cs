using MemoCoach.ServiceDefaults;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace MemoCoach.Deployment.Tests.Services;

public sealed class SecretFilesTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    [Fact]
    public void ASettingComesFromItsFileAndWinsOverTheVariable()
    {
        File.WriteAllText(_file, " from the file\n");
        Assert.Equal("from the file", Read("ConnectionStrings:cache")["ConnectionStrings:cache"]);
    }

    [Fact]
    public void AReplacedFileCountsAtOnce()
    {
        File.WriteAllText(_file, "old");
        var configuration = Read("OPENAI_API_KEY");
        File.WriteAllText(_file, "new");
        Assert.Equal("new", configuration["OPENAI_API_KEY"]);
    }

    [Fact]
    public void AMissingFileIsNamedWithItsVariable()
    {
        File.Delete(_file);
        var failure = Assert.Throws<OptionsValidationException>(() => Read("ConnectionStrings:cache"));
        Assert.StartsWith($"ConnectionStrings__cache_FILE names {_file}, which cannot be read.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AFileOfAnotherProgramIsNoSetting() =>
        Assert.Null(Build(new() { ["SSL_CERT_FILE"] = _file })["SSL_CERT"]);

    public void Dispose() => File.Delete(_file);

    private IConfigurationRoot Read(string key) => Build(new() { [key] = "from the variable", [$"{key}_FILE"] = _file });

    private static IConfigurationRoot Build(Dictionary<string, string?> variables)
    {
        var environment = new ConfigurationBuilder().AddInMemoryCollection(variables).Build();
        return new ConfigurationBuilder().AddConfiguration(environment).Add(SecretFiles.Of(environment)).Build();
    }
}
