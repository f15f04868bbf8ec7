using System.Data.Common;
using MemoCoach.Core.Persistence;

namespace MemoCoach.Ops;

/// <summary>What the operator reads of a failure. Exceptions of our own are sentences already; those of libraries become one.</summary>
internal static class Sentences
{
    public static string Of(Exception exception) => exception switch
    {
        OperationCanceledException => "Interrupted: nothing was left half done. Run it again.",
        _ when exception.IsDiskFull() => "The disk is full: nothing was left half done. Make space and run it again.",
        DbException => $"The database does not answer, or refuses: {OneLine(exception)}.",
        InvalidOperationException { InnerException: DbException inner } => Of(inner),
        IOException or UnauthorizedAccessException => $"A file cannot be read or written: {OneLine(exception)}.",
        _ => exception.Message,
    };

    private static string OneLine(Exception exception) => exception.Message.ReplaceLineEndings(" ").TrimEnd('.', ' ');
}
