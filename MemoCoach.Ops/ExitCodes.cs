using System.Data.Common;
using MemoCoach.Core.Backups;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Persistence;
using Microsoft.Extensions.Options;

namespace MemoCoach.Ops;

/// <summary>The process's exit codes beside 0 and 1, by BSD's sysexits.h.</summary>
internal static class ExitCodes
{
    /// <summary>EX_UNAVAILABLE: the database or Redis does not answer, or refuses.</summary>
    private const int Unavailable = 69;

    /// <summary>EX_IOERR: the disk is full, a file cannot be read or written.</summary>
    private const int InputOutput = 74;

    /// <summary>Somebody ended it (SIGINT, SIGTERM); what shells say of SIGINT.</summary>
    private const int Interrupted = 130;

    /// <summary>The code of a failure that the operator can mend; <see langword="null"/> for a fault of the program.</summary>
    public static int? Of(Exception exception) => exception switch
    {
        OperationCanceledException => Interrupted,
        _ when exception.IsDiskFull() => InputOutput,
        // EF Core wraps what may go better the next time.
        InvalidOperationException { InnerException: DbException inner } => Of(inner),
        BackupException backup => (int)backup.Fault,
        DbException => Unavailable,
        IOException or UnauthorizedAccessException => InputOutput,
        OptionsValidationException or SchemaException or InvalidOperationException => ConfigurationException.ExitCode,
        _ => null,
    };
}
