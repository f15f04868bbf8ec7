using System.Text.RegularExpressions;
using MemoCoach.Contracts;
using MemoCoach.Deployment.Tests.Support;

namespace MemoCoach.Deployment.Tests.Documents;

/// <summary>docs/environment-variables.md against the code.</summary>
public sealed partial class EnvironmentVariablesTests
{
    private static readonly string[] s_services = ["Api", "Core", "Contracts", "Ops", "ServiceDefaults", "Web", "Worker"];

    private static readonly SortedSet<string> s_documented = new(
        Row().Matches(Repository.Read("docs/environment-variables.md").Split("The composition has")[0]).Select(match => match.Groups[1].Value), StringComparer.Ordinal);

    [Fact]
    public void EveryVariableThatTheCodeReadsIsExplained() => Assert.Empty(Read().Except(s_documented));

    [Fact]
    public void NoVariableIsExplainedThatNobodyReads()
    {
        var given = ComposeFile.Read("compose.yaml", "compose.production.yaml").Services.Values.SelectMany(service => service.Environment.Keys);
        string[] images = ["ASPNETCORE_HTTP_PORTS"];
        Assert.Empty(s_documented.Except(Read()).Except(DeployedService.Settings(given)).Except(images));
    }

    [Fact]
    public void EveryVariableThatACompositionSetsIsExplained()
    {
        var services = ComposeFile.Read("compose.yaml", "compose.production.yaml").Services;
        string[] own = [ResourceNames.Migrations, ResourceNames.Api, ResourceNames.Worker, ResourceNames.Web];
        Assert.Empty(own.SelectMany(name => DeployedService.Settings(services[name].Environment.Keys)).Except(s_documented));
    }

    private static HashSet<string> Read()
    {
        var code = string.Join('\n', s_services.SelectMany(name => Repository.Files($"MemoCoach.{name}", "*.cs")).Select(File.ReadAllText));
        var documents = string.Join('\n', Repository.Files("config", "*.yaml").Select(File.ReadAllText));
        return
        [
            $"ConnectionStrings__{ResourceNames.Database}", $"ConnectionStrings__{ResourceNames.Cache}", $"services__{ResourceNames.Api}__http__0",
            .. Variable().Matches(code).Select(match => match.Groups[1].Value).Where(name => !name.EndsWith("_FILE", StringComparison.Ordinal)),
            .. Setting().Matches(code).Select(match => $"{match.Groups[1].Value}__{match.Groups[2].Value}"),
            .. Options().Matches(code).SelectMany(Properties),
            .. Reference().Matches(documents).Select(match => match.Groups[1].Value),
        ];
    }

    private static IEnumerable<string> Properties(Match options) =>
        Property().Matches(options.Groups[2].Value).Select(property => $"{options.Groups[1].Value}__{property.Groups[1].Value}");

    [GeneratedRegex(@"^\| `(\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("\"((?:MEMOCOACH|OTEL)_[A-Z_]+)\"")]
    private static partial Regex Variable();

    [GeneratedRegex("\"(Configuration|Metrics):([A-Za-z]+)\"")]
    private static partial Regex Setting();

    // An options class that is bound to a section of its name.
    [GeneratedRegex(@"class (Worker|Shutdown)Options\b(.*?)\n}", RegexOptions.Singleline)]
    private static partial Regex Options();

    [GeneratedRegex(@"public \w+ (\w+) \{ get; set; \}")]
    private static partial Regex Property();

    [GeneratedRegex("(?<!, )env:([A-Z]+_[A-Z_]+)")]
    private static partial Regex Reference();
}
