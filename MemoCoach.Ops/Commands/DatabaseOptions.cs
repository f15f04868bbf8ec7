using System.CommandLine;
using MemoCoach.Contracts;
using MemoCoach.Core.Backups;
using MemoCoach.Core.Backups.S3;
using MemoCoach.Core.Persistence;

namespace MemoCoach.Ops.Commands;

/// <summary>Options that several commands share.</summary>
internal sealed class DatabaseOptions
{
    public Option<string?> Connection { get; } = new("--connection")
    {
        Description = "The database: sqlite:PATH, postgres:Host=… or a connection string. Otherwise ConnectionStrings__memocoach, otherwise the embedded database.",
    };

    public Option<string?> Key { get; } = new("--key")
    {
        Description = "The key of encrypted backups: env:NAME or file:PATH, base64 of 32 random bytes.",
    };

    public MemoDbContext Open(ParseResult arguments) => DatabaseConnections.Open(
        arguments.GetValue(Connection) ?? (Settings.Read().GetConnectionString(ResourceNames.Database) is { Length: > 0 } set ? set : EmbeddedDatabase.ConnectionString()));

    /// <summary>Reads and writes backups; storage is reached as the worker reaches it, by the variables Backup__S3__….</summary>
    public DatabaseBackup Backup(ParseResult arguments) =>
        new(TimeProvider.System, BackupKey.Read(arguments.GetValue(Key)), Settings.Read().GetSection(S3Options.Section).Get<S3Options>());
}
