using System.CommandLine;
using MemoCoach.Core.Backups;
using MemoCoach.Core.Persistence;

namespace MemoCoach.Ops.Commands;

/// <summary><c>memocoach restore</c> and <c>memocoach move</c>.</summary>
internal static class RestoreCommands
{
    public static Command CreateRestore()
    {
        var database = new DatabaseOptions();
        var replace = new ReplaceOptions();
        var input = new Option<string>("--input") { Description = "The backup to restore: a file, or s3://bucket/key.", Required = true };
        var configuration = new Option<string?>("--configuration") { Description = "A folder to write the backup's configuration files into; otherwise they stay in the backup." };
        var command = new Command("restore", "Restore a backup into an empty database. Stop the services first; their workers queue again what had not ended.")
        {
            input, database.Connection, database.Key, configuration, replace.Replace, replace.Yes,
        };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var output = Output.Of(arguments);
            await using var target = database.Open(arguments);
            var restore = new DatabaseRestore(target, database.Backup(arguments));
            var manifest = await output.ProgressAsync("Restore", progress => restore.RunAsync(
                arguments.GetValue(input)!, replace.Confirmed(arguments), arguments.GetValue(configuration), progress, cancellationToken));
            output.Write(new { manifest }, $"Restored, every row compared:{Environment.NewLine}{Output.Describe(manifest)}");
            return 0;
        });
        return command;
    }

    public static Command CreateMove()
    {
        var replace = new ReplaceOptions();
        var from = new Option<string>("--from") { Description = "Where the rows are: sqlite:PATH or postgres:Host=…", Required = true };
        var to = new Option<string>("--to") { Description = "Where they go: postgres:Host=… or sqlite:PATH", Required = true };
        var command = new Command("move", "Copy everything from one database to another, of either kind, and compare every row. The source is only read.")
        {
            from, to, replace.Replace, replace.Yes,
        };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var output = Output.Of(arguments);
            await using var source = DatabaseConnections.Open(arguments.GetValue(from)!);
            await using var target = DatabaseConnections.Open(arguments.GetValue(to)!);
            var manifest = await output.ProgressAsync("Move", progress => new DatabaseMove(TimeProvider.System).RunAsync(
                source, target, replace.Confirmed(arguments), progress, cancellationToken));
            output.Write(new { manifest }, $"Moved, every row compared:{Environment.NewLine}{Output.Describe(manifest)}");
            return 0;
        });
        return command;
    }
}
