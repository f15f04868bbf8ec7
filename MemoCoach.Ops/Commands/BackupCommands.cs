using System.CommandLine;

namespace MemoCoach.Ops.Commands;

/// <summary><c>memocoach backup</c> and <c>memocoach verify</c>.</summary>
internal static class BackupCommands
{
    public static Command CreateBackup()
    {
        var database = new DatabaseOptions();
        var retention = new RetentionOptions();
        var folder = new Option<string>("--output") { Description = "The folder to write the backup into, or s3://bucket/prefix.", Required = true };
        var command = new Command("backup", "Write a backup of the database and the configuration files.")
        {
            folder, database.Connection, database.Key, retention.Daily, retention.Weekly,
        };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var output = Output.Of(arguments);
            await using var source = database.Open(arguments);
            var configuration = Settings.ConfigurationFolder().Root;
            var (backup, target) = (database.Backup(arguments), arguments.GetValue(folder)!);
            var written = await output.ProgressAsync("Backup", progress => backup.WriteAsync(source, target, configuration, progress, cancellationToken));
            var expired = await retention.ApplyAsync(arguments, backup.StoreAt(target), cancellationToken);
            output.Write(
                new { written.Path, written.Manifest, written.Bytes, expired },
                $"Backup written: {written.Path}{Environment.NewLine}{Output.Describe(written.Manifest)}{Environment.NewLine}  old backups deleted: {expired.Count:N0}");
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
