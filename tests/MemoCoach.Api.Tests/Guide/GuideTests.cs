using System.Net;
using System.Net.Http.Json;
using MemoCoach.Api.Tests.Support;
using MemoCoach.Contracts.Guide;
using MemoCoach.Contracts.Problems;
using MemoCoach.Core.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MemoCoach.Api.Tests.Guide;

[Collection(IdleSystem.Name)]
public sealed class GuideTests(CoachSystem system)
{
    private const string Address = "/api/v1/guide";

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task SaysWhatIsInForceInTheLanguageAsked(string language)
    {
        var writer = await system.WriterAsync();
        var guide = (await writer.Http.GetFromJsonAsync<GuideResponse>($"{Address}?language={language}"))!;

        await using var scope = system.Look();
        var configuration = scope.ServiceProvider.GetRequiredService<ICoachConfigurationSource>().Current;
        var spoken = MemoLanguageCodes.TryParse(language)!.Value;
        Assert.Equal(configuration.Version, guide.ConfigurationVersion);
        Assert.Equal(configuration.Rubric.Criteria.Select(criterion => criterion.Name.In(spoken)), guide.Criteria.Select(criterion => criterion.Name));
        Assert.Equal(configuration.Frameworks.Frameworks.Select(framework => framework.Summary.In(spoken)), guide.Frameworks.Select(framework => framework.Summary));
        Assert.All(guide.Criteria, criterion => Assert.Equal([1, 2, 3, 4, 5], criterion.Levels.Select(level => level.Score)));
    }

    [Fact]
    public async Task GradesItsExampleWithTheOfflineCoachAndLetsTheReaderAddUp()
    {
        var writer = await system.WriterAsync();
        var example = (await writer.Http.GetFromJsonAsync<GuideResponse>(Address))!.Example;

        Assert.True(example.Coach?.Offline);
        Assert.Equal(example.OverallScore, Math.Round(example.Criteria.Sum(line => line.Score * line.Weight) / 100, 2, MidpointRounding.AwayFromZero));
        Assert.All(example.Criteria.SelectMany(line => line.Evidence), quotation => Assert.Equal(quotation.Text, example.Text[quotation.Start..quotation.End]));
    }

    [Fact]
    public async Task DoesNotSpeakOtherLanguages()
    {
        var writer = await system.WriterAsync();

        await ProblemAssert.IsAsync(HttpStatusCode.BadRequest, ProblemCodes.LanguageUnknown, await writer.Http.GetAsync($"{Address}?language=fr"));
    }
}
