using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CliWrap;
using CliWrap.Buffered;

namespace MemoCoach.Deployment.Tests.Support;

/// <summary>The manifest as the AppHost publishes it now.</summary>
public sealed partial class Manifest : IAsyncLifetime
{
    private JsonObject _resources = [];

    /// <summary>Names of the resources that run: projects and containers.</summary>
    internal IEnumerable<string> Services => _resources.Where(resource => Type(resource.Key) is "project.v0" or "container.v0").Select(resource => resource.Key);

    internal IEnumerable<string> Projects => Services.Where(name => Type(name) == "project.v0");

    internal IEnumerable<string> SecretParameters => _resources
        .Where(resource => (bool?)resource.Value!["inputs"]?["value"]?["secret"] == true).Select(resource => resource.Key);

    internal IEnumerable<string> Public => _resources
        .Where(resource => resource.Value!["bindings"]?.AsObject().Any(binding => (bool?)binding.Value!["external"] == true) == true)
        .Select(resource => resource.Key);

    /// <summary>A project's settings, without the other spellings that Aspire offers of connection strings and addresses.</summary>
    internal SortedSet<string> Settings(string project) => DeployedService.Settings(
        _resources[project]!["env"]!.AsObject().Select(variable => variable.Key).Where(name => !OtherSpelling().IsMatch(name)));

    internal int ContainerPort(string name) => (int)_resources[name]!["bindings"]!["tcp"]!["targetPort"]!;

    public async Task InitializeAsync()
    {
        var folder = Directory.CreateTempSubdirectory("memocoach-manifest-");
        var path = Path.Combine(folder.FullName, "manifest.json");
        await Cli.Wrap("dotnet").WithArguments([Repository.Metadata("AppHost"), "--publisher", "manifest", "--output-path", path]).ExecuteBufferedAsync();
        var manifest = (JsonObject)JsonNode.Parse(await File.ReadAllTextAsync(path))!;
        _resources = (JsonObject)manifest["resources"]!;
        folder.Delete(recursive: true);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private string Type(string name) => (string)_resources[name]!["type"]!;

    [GeneratedRegex("^((CACHE|MEMOCOACH)_(HOST|PORT|USERNAME|PASSWORD|URI|JDBCCONNECTIONSTRING|DATABASENAME)|(API|WEB)_HTTPS?|services__.*__https__0|services__web__.*|HTTP_PORTS|OTEL_DOTNET_.*|ASPNETCORE_FORWARDEDHEADERS_ENABLED)$")]
    private static partial Regex OtherSpelling();
}
