// The AppHost whose manifest, published by Aspire 13.5.2, is the test data of MemoCoach.LocalRunner.Tests.
var builder = DistributedApplication.CreateBuilder(args);

var cache = builder.AddRedis("cache").WithDataVolume("memocoach-cache");
var postgres = builder.AddPostgres("postgres").WithDataVolume("memocoach-pg");
var db = postgres.AddDatabase("memocoach");
var apiKey = builder.AddParameter("anthropic-api-key", secret: true);

var api = builder.AddProject<Projects.Api>("api")
    .WithReference(cache).WaitFor(cache)
    .WithReference(db).WaitFor(db)
    .WithEnvironment("ANTHROPIC_API_KEY", apiKey)
    .WithHttpHealthCheck("/health")
    .WithReplicas(2);

var worker = builder.AddProject<Projects.Worker>("worker")
    .WithReference(cache).WaitFor(cache)
    .WithReference(db).WaitFor(db)
    .WithEnvironment("ANTHROPIC_API_KEY", apiKey)
    .WithReplicas(2);

builder.AddProject<Projects.Web>("web")
    .WithReference(api).WaitFor(api)
    .WithReference(cache)
    .WithExternalHttpEndpoints()
    .WithHttpHealthCheck("/health");

builder.Build().Run();
