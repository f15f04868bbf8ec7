using System.CommandLine;
using MemoCoach.Core.Configuration;

namespace MemoCoach.Ops.Commands;

/// <summary><c>memocoach backup</c> and <c>memocoach verify</c>.</summary>
internal static class BackupCommands
{
    public static Command CreateBackup()
    {
        var database = new DatabaseOptions();
        var folder = new Option<string>("--output") { Description = "The folder to write the backup into, or s3://bucket/prefix.", Required = true };
        var command = new Command("backup", "Write a backup of the database and the configuration files.") { folder, database.Connection, database.Key };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var output = Output.Of(arguments);
            await using var source = database.Open(arguments);
            var configuration = ConfigurationFolder.Find(Directory.GetCurrentDirectory()).Root;
            var written = await output.ProgressAsync(
                "Backup", progress => database.Backup(arguments).WriteAsync(source, arguments.GetValue(folder)!, configuration, progress, cancellationToken));
            output.Write(written, $"Backup written: {written.Path}{Environment.NewLine}{Output.Describe(written.Manifest)}");
            return 0;
        });
        return command;
    }

    public static Command CreateVerify()
    {
        var database = new DatabaseOptions();
        var input = new Option<string>("--input") { Description = "The backup to check: a file, or s3://bucket/key.", Required = true };
        var command = new Command("verify", "Read a backup from its first to its last byte and compare it with what it counts.") { input, database.Key };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var manifest = await database.Backup(arguments).VerifyAsync(arguments.GetValue(input)!, cancellationToken);
            Output.Of(arguments).Write(
                new { manifest }, $"The backup of {manifest.Header.CreatedAt:u} is whole.{Environment.NewLine}{Output.Describe(manifest)}");
            return 0;
        });
        return command;
    }
}
