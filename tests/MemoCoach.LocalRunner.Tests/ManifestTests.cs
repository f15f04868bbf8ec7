using System.Text.Json.Nodes;
using CliWrap;
using CliWrap.Buffered;

namespace MemoCoach.LocalRunner.Tests;

public sealed class ManifestTests : IDisposable
{
    private static readonly string s_example = Path.GetDirectoryName(new Projects.MemoCoach_ExampleAppHost().ProjectPath)!;

    // Paths in a manifest are relative to its folder, so the example's must stand beside the services' folders.
    private readonly DirectoryInfo _output = Directory.CreateDirectory(Path.Combine(s_example, "obj-manifest"));

    public void Dispose() => _output.Delete(recursive: true);

    [Fact]
    public async Task TheExamplesManifestEqualsTheOneThatAspirePublished()
    {
        var expected = JsonNode.Parse(await File.ReadAllTextAsync("TestData/example-manifest.json"))!;
        expected["resources"]!.AsObject().Remove("otelcol");

        var actual = await PublishAsync(new Projects.MemoCoach_ExampleAppHost(), Path.Combine(_output.FullName, "example.json"), "example.json");

        Assert.True(JsonNode.DeepEquals(expected, actual), actual.ToJsonString());
    }

    [Fact]
    public async Task APathThatIsNoJsonFileIsAFolder() =>
        Assert.NotNull((await PublishAsync(new Projects.MemoCoach_ExampleAppHost(), _output.FullName, "aspire-manifest.json"))["resources"]);

    [Fact]
    public async Task TheProductsManifestDescribesTheDeploymentOnly()
    {
        var manifest = await PublishAsync(new Projects.MemoCoach_AppHost(), Path.Combine(_output.FullName, "product.json"), "product.json");

        var resources = manifest["resources"]!.AsObject();
        string[] expected = ["cache", "postgres", "memocoach", "migrations", "api", "worker", "web", "anthropic-api-key", "openai-api-key", "admin-password"];
        Assert.Empty(expected.Except(resources.Select(r => r.Key)));

        Assert.Equal("""["migrate","--stay"]""", resources["migrations"]!["args"]!.ToJsonString());
        Assert.True((bool?)resources["web"]!["bindings"]!["https"]!["external"]);
        Assert.Null(resources["postgres"]!["volumes"]);
        Assert.DoesNotContain("sqlite", manifest.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("garnet", manifest.ToJsonString(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("--publisher docker --output-path x", "--publisher docker is unknown.")]
    [InlineData("--publisher manifest", "--publisher manifest needs --output-path")]
    [InlineData("--operation deploy", "--operation deploy is unknown.")]
    public async Task AWrongCommandLineIsExplained(string arguments, string message)
    {
        var result = await Cli.Wrap("dotnet").WithArguments([new Projects.MemoCoach_ExampleAppHost().TargetPath, .. arguments.Split(' ')])
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync();

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith(message, result.StandardError, StringComparison.Ordinal);
    }

    private async Task<JsonNode> PublishAsync(IProjectMetadata host, string path, string file)
    {
        await Cli.Wrap("dotnet").WithArguments([host.TargetPath, "--publisher", "manifest", "--output-path", path]).ExecuteAsync();
        return JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(_output.FullName, file)))!;
    }
}
