using System.Text.RegularExpressions;
using MemoCoach.Contracts;
using MemoCoach.Deployment.Tests.Support;

namespace MemoCoach.Deployment.Tests.Platforms;

/// <summary>Aspire's manifest, compose and Kubernetes describe the same application.</summary>
public sealed partial class DriftTests(Manifest manifest) : IClassFixture<Manifest>
{
    /// <summary>Container Apps brings a proxy of its own, and backups of the database.</summary>
    private static readonly string[] s_ofThePlatform = ["proxy", "backup"];

    private static readonly ComposeFile s_compose = ComposeFile.Read("compose.yaml", "compose.production.yaml");

    public static TheoryData<string> Services => new(ResourceNames.Migrations, ResourceNames.Api, ResourceNames.Worker, ResourceNames.Web);

    [Fact]
    public void TheyNameTheSameServices()
    {
        var expected = manifest.Services.Order();
        Assert.Equal(expected, s_compose.Services.Keys.Except(s_ofThePlatform).Order());
        Assert.Equal(expected, Cluster.Pods.Keys.Except(s_ofThePlatform).Order());
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void TheyGiveAServiceTheSameSettings(string service)
    {
        var compose = DeployedService.Settings(s_compose.Services[service].Environment.Keys);
        Assert.Equal(compose, Cluster.Service(service).Variables);
        Assert.Subset(compose, manifest.Settings(service));
    }

    [Theory]
    [MemberData(nameof(Services))]
    [InlineData(ResourceNames.Cache)]
    [InlineData(ResourceNames.Postgres)]
    public void TheyGiveAServiceTheSameSecrets(string service) =>
        Assert.Equal(s_compose.Services[service].Secrets.Order(), Cluster.Service(service).Secrets.Order());

    [Fact]
    public void EverySecretOfTheManifestReachesAService()
    {
        // Compose and Kubernetes hand the cache's password over in the form its server reads.
        var given = s_compose.Services.Values.SelectMany(service => service.Secrets).Select(name => name == "redis.conf" ? "cache-password" : name);
        Assert.Subset(given.ToHashSet(), manifest.SecretParameters.ToHashSet());
    }

    [Fact]
    public void SetUpWritesEverySecret()
    {
        var script = Repository.Read("deploy/compose/setup.sh");
        Assert.All(s_compose.Secrets.Values, secret => Assert.Contains($"keep {secret.File[2..]} 444", script, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ResourceNames.Api)]
    [InlineData(ResourceNames.Worker)]
    [InlineData(ResourceNames.Web)]
    public void TheServicesListenWhereTheImagesSay(string service)
    {
        var exposed = Exposed().Match(Repository.Read("deploy/Dockerfile")).Groups[1].Value.Split(' ').Select(int.Parse);
        Assert.Equal(exposed, Cluster.Service(service).Ports.Order());
    }

    [Theory]
    [InlineData(ResourceNames.Cache)]
    [InlineData(ResourceNames.Postgres)]
    public void TheStoresListenWhereTheManifestSays(string service) =>
        Assert.Equal([manifest.ContainerPort(service)], Cluster.Service(service).Ports);

    [Fact]
    public void OnlyThePagesArePublic()
    {
        Assert.Equal([ResourceNames.Web], manifest.Public);
        Assert.Equal(["proxy"], s_compose.Services.Where(service => service.Value.Ports.Count > 0).Select(service => service.Key));
        Assert.Equal([ResourceNames.Web], Cluster.Objects.OfType<k8s.Models.V1Ingress>()
            .SelectMany(ingress => ingress.Spec.Rules).SelectMany(rule => rule.Http.Paths).Select(path => path.Backend.Service.Name));
    }

    [Fact]
    public void EveryHealthQuestionUsesThePathsThatAreServed()
    {
        string[] served = ["/health/live", "/health/ready"];
        var proxy = HealthUri().Matches(Repository.Read("deploy/compose/Caddyfile")).Select(match => match.Groups[1].Value);
        var probes = Cluster.Pods.Values.SelectMany(pod => pod.Containers)
            .SelectMany(container => new[] { container.StartupProbe, container.LivenessProbe, container.ReadinessProbe })
            .Select(probe => probe?.HttpGet?.Path).OfType<string>();
        Assert.Equal(served, proxy.Concat(probes).Distinct().Order());
    }

    [Fact]
    public void TheClusterCarriesEveryDocumentOfTheConfiguration() => Assert.Equal(
        Directory.EnumerateFiles(Repository.PathOf("config"), "*.yaml").Select(Path.GetFileName).Order(),
        Kustomization.Read("config/Kustomization").ConfigMapGenerator.Single().Files.Order());

    [GeneratedRegex("^EXPOSE (.+)$", RegexOptions.Multiline)]
    private static partial Regex Exposed();

    [GeneratedRegex(@"health_uri (\S+)")]
    private static partial Regex HealthUri();
}
