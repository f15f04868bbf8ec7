namespace MemoCoach.Core.Backups;

/// <summary>Reads a secret of the operator's from where a reference says it is.</summary>
internal static class SecretReference
{
    private const string EnvironmentPrefix = "env:", FilePrefix = "file:";

    /// <summary>The secret that <c>env:NAME</c> or <c>file:PATH</c> names, without spaces around it; <see langword="null"/> if there is none.</summary>
    public static string? Read(string reference)
    {
        var text = reference switch
        {
            _ when reference.StartsWith(EnvironmentPrefix, StringComparison.Ordinal) => Environment.GetEnvironmentVariable(reference[EnvironmentPrefix.Length..]),
            _ when reference.StartsWith(FilePrefix, StringComparison.Ordinal) && File.Exists(reference[FilePrefix.Length..]) => File.ReadAllText(reference[FilePrefix.Length..]),
            _ => null,
        };
        return text?.Trim() is { Length: > 0 } secret ? secret : null;
    }
}
