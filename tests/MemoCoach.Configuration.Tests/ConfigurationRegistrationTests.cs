using MemoCoach.Core.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MemoCoach.Configuration.Tests;

public sealed class ConfigurationRegistrationTests : IDisposable
{
    private readonly string contentRoot = Directory.CreateTempSubdirectory("memocoach-registration-").FullName;

    public ConfigurationRegistrationTests() => Samples.WriteTo(contentRoot);

    public void Dispose() => Directory.Delete(contentRoot, recursive: true);

    [Fact]
    public void OffersTheConfigurationOfTheFolderThatASettingNames()
    {
        var builder = Builder();
        builder.AddCoachConfiguration(["figures", "owners", "dates"]);
        using var host = builder.Build();

        Assert.Equal(30, host.Services.GetRequiredService<ICoachConfigurationSource>().Current.Auth.SessionDays);
        Assert.Empty(host.Services.GetRequiredService<ConfigurationValidator>().Check(Samples.Of("auth.yaml")));
    }

    [Fact]
    public void StopsTheStartWithTheListOfProblems()
    {
        var exception = Assert.Throws<ConfigurationException>(() => Builder().AddCoachConfiguration(["figures", "owners"]));

        Assert.Contains("rubric.yaml:37:19: The offline coach reads no signal 'dates'.", exception.Message, StringComparison.Ordinal);
    }

    private HostApplicationBuilder Builder()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { ContentRootPath = contentRoot });
        builder.Configuration[ConfigurationFolder.DirectorySetting] = ".";
        return builder;
    }
}
