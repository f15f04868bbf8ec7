using System.Data.Common;
using System.Globalization;
using MemoCoach.Contracts;
using MemoCoach.Contracts.Admin;
using Microsoft.Extensions.Configuration;

namespace MemoCoach.Core.SelfTests;

/// <summary>Writes a file where temporary files go, and looks at what is free there and where a SQLite database lies.</summary>
internal sealed class DiskTests(IConfiguration settings) : ISelfTestGroup
{
    private const long Least = 500_000_000;

    public IEnumerable<SelfTest> Tests()
    {
        yield return new(SelfTestPart.Disk, Path.GetTempPath(), SelfTestFault.DiskReadOnly, WriteFileAsync);
        if (DatabaseFolder() is { } folder)
        {
            yield return new(SelfTestPart.Disk, folder, SelfTestFault.DiskReadOnly, _ => Task.FromResult<string?>(Judge(Free(folder))));
        }
    }

    /// <summary>Shows what is free.</summary>
    /// <exception cref="SelfTestException">It is little.</exception>
    public static string Judge(long freeBytes)
    {
        var shown = string.Create(CultureInfo.InvariantCulture, $"{freeBytes / 1_000_000:N0} MB");
        return freeBytes >= Least ? shown : throw new SelfTestException(SelfTestFault.DiskFull, shown);
    }

    private static async Task<string?> WriteFileAsync(CancellationToken cancellationToken)
    {
        var file = Path.Combine(Path.GetTempPath(), $"memocoach-self-test-{Guid.CreateVersion7():N}");
        await File.WriteAllTextAsync(file, "self-test", cancellationToken);
        File.Delete(file);
        return Judge(Free(Path.GetTempPath()));
    }

    private static long Free(string folder) => new DriveInfo(folder).AvailableFreeSpace;

    private string? DatabaseFolder()
    {
        var connection = new DbConnectionStringBuilder { ConnectionString = settings.GetConnectionString(ResourceNames.Database) };
        return connection.TryGetValue("Data Source", out var file) ? Path.GetDirectoryName(Path.GetFullPath((string)file)) : null;
    }
}
