using System.Data.Common;
using MemoCoach.Core.Backups;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Persistence;

namespace MemoCoach.Ops;

/// <summary>A failure that the operator can mend: an exit code beside 0 and 1, by BSD's sysexits.h, and a sentence.</summary>
internal sealed record Failure(int ExitCode, string Sentence)
{
    /// <summary>EX_UNAVAILABLE: the database or Redis does not answer, or refuses.</summary>
    private const int Unavailable = 69;

    /// <summary>EX_IOERR: the disk is full, a file cannot be read or written.</summary>
    private const int InputOutput = 74;

    /// <summary>What shells say of a program that SIGINT ended.</summary>
    private const int Interrupted = 130;

    /// <summary>The failure behind an exception; <see langword="null"/> for a fault of the program.</summary>
    public static Failure? Of(Exception exception) => exception switch
    {
        BackupException backup => new((int)backup.Fault, backup.Message),
        OperationCanceledException => new(Interrupted, "Interrupted: nothing was left half done. Run it again."),
        _ when exception.IsDiskFull() => new(InputOutput, "The disk is full: nothing was left half done. Make space and run it again."),
        DbException => new(Unavailable, $"The database does not answer, or refuses: {OneLine(exception)}."),
        IOException or UnauthorizedAccessException => new(InputOutput, $"A file cannot be read or written: {OneLine(exception)}."),
        // EF Core wraps what may go better the next time.
        InvalidOperationException { InnerException: DbException inner } => Of(inner),
        ConfigurationException or SchemaException or InvalidOperationException => new(ConfigurationException.ExitCode, exception.Message),
        _ => null,
    };

    private static string OneLine(Exception exception) => exception.Message.ReplaceLineEndings(" ").TrimEnd('.', ' ');
}
