using System.CommandLine;
using MemoCoach.Ops;
using MemoCoach.Ops.Commands;
using MemoCoach.ServiceDefaults;

if (HealthProbe.IsAskedFor(args))
{
    return await HealthProbe.RunAsync();
}

var root = new RootCommand("Memo AI Coach for operators.")
{
    MigrateCommand.Create(),
    BackupCommands.CreateBackup(),
    BackupCommands.CreateVerify(),
    RestoreCommands.CreateRestore(),
    RestoreCommands.CreateMove(),
    DoctorCommand.Create(),
    ConfigCommand.Create(),
    SmokeCommand.Create(),
    Output.JsonOption,
};

var parsed = root.Parse(args);
try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception exception) when (ExitCodes.Of(exception) is { } code)
{
    Output.Of(parsed).WriteError(Sentences.Of(exception));
    return code;
}
