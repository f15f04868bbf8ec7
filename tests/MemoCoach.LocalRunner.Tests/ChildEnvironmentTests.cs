using MemoCoach.LocalRunner.Running;
using MemoCoach.LocalRunner.Tests.Support;

namespace MemoCoach.LocalRunner.Tests;

public sealed class ChildEnvironmentTests
{
    [Fact]
    public void TellsAServiceWhereTheOthersAre()
    {
        var environment = EnvironmentOfWeb("--Ports:api=7001", "--Ports:cache=7002", "--LocalRunner:DataDirectory=/data");

        Assert.Equal("localhost:7002", environment["ConnectionStrings__cache"]);
        Assert.Equal("7002", environment["CACHE_PORT"]);
        Assert.Equal("redis://localhost:7002", environment["CACHE_URI"]);
        Assert.Equal($"Data Source={Path.GetFullPath("/data/memocoach.db")}", environment["ConnectionStrings__memocoach"]);
        Assert.Equal("http://localhost:7001", environment["services__api__http__0"]);
        Assert.Equal("http://localhost:7001", environment["API_HTTP"]);
        Assert.StartsWith("http://localhost:", environment["services__api__http__1"], StringComparison.Ordinal);
        Assert.NotEqual(environment["services__api__http__0"], environment["services__api__http__1"]);
    }

    [Fact]
    public void GivesAServiceItsOwnAddressProfileAndPipe()
    {
        var environment = EnvironmentOfWeb("--Ports:web=7003", "--ASPNETCORE_URLS=http://localhost:1", "--DOTNET_LAUNCH_PROFILE=http");

        Assert.Equal("http://localhost:7003", environment["ASPNETCORE_URLS"]);
        Assert.Equal("Development", environment["ASPNETCORE_ENVIRONMENT"]);
        Assert.Null(environment["DOTNET_LAUNCH_PROFILE"]);
        Assert.Equal("stdin", environment["MEMOCOACH_PARENT_PIPE"]);
    }

    [Fact]
    public void GivesParametersAndLiteralsInTheAppHostsOrder()
    {
        var environment = EnvironmentOfWeb();

        Assert.Equal("secret", environment["KEY"]);
        Assert.Equal("second", environment["TWICE"]);
    }

    [Fact]
    public void PassesTelemetryOnUnderTheResourcesName()
    {
        var environment = EnvironmentOfWeb(
            "--OTEL_EXPORTER_OTLP_ENDPOINT=http://localhost:4317", "--OTEL_RESOURCE_ATTRIBUTES=team=memo", "--DOTNET_ENVIRONMENT=Development");

        Assert.Equal("web", environment["OTEL_SERVICE_NAME"]);
        Assert.StartsWith("team=memo,service.instance.id=web-", environment["OTEL_RESOURCE_ATTRIBUTES"], StringComparison.Ordinal);
        Assert.Equal("grpc", environment["OTEL_EXPORTER_OTLP_PROTOCOL"]);
        Assert.Equal("always_on", environment["OTEL_TRACES_SAMPLER"]);
    }

    [Fact]
    public void AGivenConnectionStringReplacesTheEmbeddedStores()
    {
        var environment = EnvironmentOfWeb("--ConnectionStrings:cache=redis.example:6379,password=p", "--ConnectionStrings:memocoach=Host=pg.example");

        Assert.Equal("redis.example:6379,password=p", environment["ConnectionStrings__cache"]);
        Assert.Equal("Host=pg.example", environment["ConnectionStrings__memocoach"]);
        Assert.DoesNotContain("CACHE_PORT", environment.Keys);
    }

    private static IReadOnlyDictionary<string, string?> EnvironmentOfWeb(params string[] settings)
    {
        var builder = DistributedApplication.CreateBuilder(settings);
        var cache = builder.AddRedis("cache");
        var postgres = builder.AddPostgres("postgres");
        var database = postgres.AddDatabase("memocoach");
        var key = builder.AddParameter("key", () => "secret", secret: true);
        var api = builder.AddProbe("api").WithReplicas(2);
        var web = builder.AddProbe("web").WithReference(cache).WithReference(database).WithReference(api)
            .WithEnvironment("KEY", key).WithEnvironment("TWICE", "first").WithEnvironment("TWICE", "second");
        var plan = RunPlan.Create([cache.Resource, postgres.Resource, database.Resource, key.Resource, api.Resource, web.Resource], builder.Configuration);
        return ChildEnvironment.For(plan.Replicas[web.Resource][0], plan);
    }
}
