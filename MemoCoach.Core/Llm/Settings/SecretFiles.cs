using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace MemoCoach.Core.Llm.Settings;

/// <summary>
/// Reads keys from files of one directory, anew each time, so that a replaced file counts at once. Its links may lead about inside the
/// directory, as those of mounted secrets do, but not out of it.
/// </summary>
internal sealed partial class SecretFiles(IConfiguration configuration, ILogger<SecretFiles> logger)
{
    /// <summary>The setting that names the directory.</summary>
    public const string DirectorySetting = "Secrets:Directory";

    private const string DefaultDirectory = "/run/secrets";
    private const int MaximumBytes = 16 * 1024;

    private readonly ConcurrentDictionary<string, string> last = new();

    /// <summary>The secret that a <see cref="KeyReference"/> leads to now; null if there is none.</summary>
    public string? Resolve(string reference) =>
        KeyReference.PathOf(reference) is { } path ? Read(path) : SettingReference.Parse(reference).Resolve(configuration);

    /// <summary>The key in a file; null if there is none.</summary>
    public string? Read(string path)
    {
        var directory = Path.GetFullPath(configuration[DirectorySetting] is { Length: > 0 } set ? set : DefaultDirectory);
        try
        {
            var file = Target(directory, Path.GetFullPath(path, directory));
            if (!IsInside(file, Target(directory, directory)) || !file.Exists || file is FileInfo { Length: > MaximumBytes })
            {
                last.TryRemove(path, out _);
                return null;
            }

            return Kept(path, File.ReadAllText(file.FullName).Trim());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogUnreadable(path, exception.GetType().Name);
            return null;
        }
    }

    // A file that is just being written anew is empty for a moment: until then its last content counts.
    private string? Kept(string path, string content) => content.Length > 0 ? last[path] = content : last.GetValueOrDefault(path);

    private static FileSystemInfo Target(string directory, string path)
    {
        FileSystemInfo entry = path == directory ? new DirectoryInfo(path) : new FileInfo(path);
        return entry.ResolveLinkTarget(returnFinalTarget: true) ?? entry;
    }

    private static bool IsInside(FileSystemInfo file, FileSystemInfo directory) =>
        file.FullName.StartsWith(Path.TrimEndingDirectorySeparator(directory.FullName) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The key file {Path} cannot be read ({Reason}). Let the service's user read it.")]
    private partial void LogUnreadable(string path, string reason);
}
