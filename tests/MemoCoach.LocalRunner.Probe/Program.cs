// A service that behaves as a test asks: "done" and "fail" end at once, without an argument it serves.
if (args is ["done", ..] or ["fail", ..])
{
    Console.WriteLine(args[0] == "done" ? "work is done" : "the table is locked");
    return args[0] == "done" ? 0 : 3;
}

var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
var app = builder.Build();
var healthy = args is not ["ill", ..];
app.MapGet("/health", () =>
{
    Console.WriteLine($"asked, {(healthy ? "well" : "ill")}");
    return healthy ? Results.Ok() : Results.StatusCode(503);
});
app.MapPost("/heal", () => healthy = true);
app.MapPost("/crash", () => Environment.FailFast("asked to crash"));
app.MapGet("/environment", () => Environment.GetEnvironmentVariables());
ParentPipe.OnClosed(app.Lifetime.StopApplication);
app.Run();
return 0;
