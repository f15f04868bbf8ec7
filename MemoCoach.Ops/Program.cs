using System.CommandLine;
using MemoCoach.Core.Configuration;
using MemoCoach.Ops.Commands;
using MemoCoach.ServiceDefaults;

if (HealthProbe.IsAskedFor(args))
{
    return await HealthProbe.RunAsync();
}

var root = new RootCommand("Memo AI Coach for operators.")
{
    MigrateCommand.Create(),
    ConfigCommand.Create(),
    SmokeCommand.Create(),
};

try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception exception) when (exception is ConfigurationException or InvalidOperationException)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return ConfigurationException.ExitCode;
}
