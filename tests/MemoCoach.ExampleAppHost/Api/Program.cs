var app = WebApplication.CreateSlimBuilder(args).Build();
app.MapGet("/health", () => "well");
ParentPipe.OnClosed(app.Lifetime.StopApplication);
app.Run();
