using MemoCoach.Api;
using MemoCoach.Api.Features.Documents;
using MemoCoach.Core.Configuration;
using MemoCoach.ServiceDefaults;

if (HealthProbe.IsAskedFor(args))
{
    return await HealthProbe.RunAsync();
}

if (args is [IsolatedReader.Argument, var kind, var pages, var length])
{
    return ReadingProcess.Run(kind, pages, length);
}

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddApi();
    var app = builder.Build();
    app.UseApi();
    await app.RunAsync();
    return 0;
}
catch (ConfigurationException invalid)
{
    await Console.Error.WriteLineAsync(invalid.Message);
    return ConfigurationException.ExitCode;
}

/// <summary>The entry point, visible to tests.</summary>
public sealed partial class Program;
