using MemoCoach.Api;
using MemoCoach.Api.Features.Documents;
using MemoCoach.ServiceDefaults;

if (args is [IsolatedReader.Argument, var kind, var pages, var length])
{
    return ReadingProcess.Run(kind, pages, length);
}

return await ServiceProgram.RunAsync(args, () =>
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddApi();
    var app = builder.Build();
    app.UseApi();
    return app;
});

/// <summary>The entry point, visible to tests.</summary>
public sealed partial class Program;
