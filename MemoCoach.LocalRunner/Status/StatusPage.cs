using System.Text.Json.Serialization;
using MemoCoach.LocalRunner.Running;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MemoCoach.LocalRunner.Status;

/// <summary>One page for this machine only: resources, state, addresses, health and the last log lines.</summary>
internal static class StatusPage
{
    public static async Task<WebApplication> StartAsync(int port, ResourceRuns runs, LogBook log)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.ListenLocalhost(port);
        });
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(new JsonStringEnumConverter()));

        // Only by this machine's names: a foreign page must not read the logs by pointing its own name at 127.0.0.1.
        builder.Services.Configure<HostFilteringOptions>(filter => filter.AllowedHosts = ["localhost", "127.0.0.1", "[::1]"]);
        var app = builder.Build();
        app.UseHostFiltering();
        app.Use(StatusAssets.AddSecurityHeadersAsync);
        foreach (var (path, file, type) in StatusAssets.All)
        {
            app.MapGet(path, () => TypedResults.Bytes(StatusAssets.Read(file), type));
        }

        app.MapGet("/api/resources", () => TypedResults.Ok(new { product = Summary.Product, resources = runs.Shown.Select(ResourceView.Of) }));
        app.MapGet("/api/logs/{name}", (string name, long after = 0) => TypedResults.Ok(log.After(name, after)));
        await app.StartAsync();
        return app;
    }
}
