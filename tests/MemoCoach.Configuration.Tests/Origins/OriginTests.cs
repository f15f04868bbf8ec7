using MemoCoach.Contracts.Configuration;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Configuration.Origins;
using MemoCoach.Core.Persistence.Entities;
using Microsoft.Extensions.Configuration;

namespace MemoCoach.Configuration.Tests.Origins;

public sealed class OriginTests
{
    [Theory]
    [InlineData("auth.sessionDays", "30", ConfigurationLayer.Base, "config/auth.yaml:5")]
    [InlineData("limits.memo.minimumWords", "25", ConfigurationLayer.Overlay, "config/environments/production/limits.yaml:2")]
    [InlineData("limits.memo.maximumTitleLength", "120", ConfigurationLayer.Administrator, "version 7/limits.yaml:3")]
    [InlineData("limits.memo.maximumLength", "5000", ConfigurationLayer.Environment, "MEMOCOACH__LIMITS__MEMO__MAXIMUMLENGTH")]
    [InlineData("rubric.criteria.0.weight", "60", ConfigurationLayer.Base, "config/rubric.yaml:6")]
    [InlineData("llm.providers.anthropic.keys.0", "set", ConfigurationLayer.Environment, "ANTHROPIC_API_KEY")]
    [InlineData("llm.providers.anthropic.model", "claude-sample", ConfigurationLayer.Base, "config/llm.yaml:6")]
    [InlineData("llm.providers.anthropic.baseUrl", "set", ConfigurationLayer.Environment, "ANTHROPIC_BASE_URL")]
    [InlineData("auth.openId.clientSecret", "set", ConfigurationLayer.Environment, "MEMOCOACH_OPENID_SECRET")]
    [InlineData("ConnectionStrings:memocoach", "set", ConfigurationLayer.Environment, "ConnectionStrings__memocoach")]
    [InlineData("MEMOCOACH_ADMIN_PASSWORD", "not set", ConfigurationLayer.Environment, "MEMOCOACH_ADMIN_PASSWORD")]
    public void EveryLayerIsNamed(string key, string value, ConfigurationLayer layer, string place) =>
        Assert.Equal(new ConfigurationValue(key, value, layer, place), Assert.Single(Report().Values, shown => shown.Key == key));

    [Fact]
    public void NoSecretIsShown()
    {
        var shown = Report().Values.Select(value => value.ToString()).ToList();

        Assert.NotEmpty(shown);
        Assert.DoesNotContain(shown, value => value.Contains("s3cret", StringComparison.Ordinal));
    }

    [Fact]
    public void EveryValueOfEveryDocumentIsThere()
    {
        var documents = Report().Values.Select(value => value.Key.Split('.')[0]).Distinct();

        Assert.Empty(new[] { "auth", "context", "frameworks", "limits", "llm", "prompt", "rubric" }.Except(documents));
    }

    private static ConfigurationOrigins Report()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["MEMOCOACH:LIMITS:MEMO:MAXIMUMLENGTH"] = "5000",
            ["MEMOCOACH:auth:openId:clientSecret"] = "env:MEMOCOACH_OPENID_SECRET",
            ["MEMOCOACH_OPENID_SECRET"] = "s3cret",
            ["ANTHROPIC_API_KEY"] = "sk-s3cret",
            ["ANTHROPIC_BASE_URL"] = "https://me:s3cret@example.com",
            ["ConnectionStrings:memocoach"] = "Host=db;Password=s3cret",
        }).Build();
        ConfigurationText overlay = new("config/environments/production/limits.yaml", "memo:\n  minimumWords: 25\n");
        var files = new ConfigurationFiles([.. Samples.All, overlay], []);
        var report = new OriginReport(Samples.Validator, files, EnvironmentValues.From(configuration), configuration);
        return report.Of(Version(files.Merged()));
    }

    private static ConfigurationVersion Version(IReadOnlyDictionary<string, string> texts) => new()
    {
        Number = 7,
        CreatedAt = DateTimeOffset.UnixEpoch,
        Author = "ada",
        Reason = "Shorter titles",
        Hash = "",
        Offered = false,
        Documents = [.. texts.Select(text => new ConfigurationVersionDocument
        {
            FileName = text.Key,
            Text = text.Key == "limits.yaml" ? "memo:\n  minimumWords: 25\n  maximumTitleLength: 120\n  maximumLength: 100000\nevaluation:\n  attempts: 3\n  leaseSeconds: 30\n" : text.Value,
            FilesHash = "",
            Edited = text.Key == "limits.yaml",
        })],
    };
}
