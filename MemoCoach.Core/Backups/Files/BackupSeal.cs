using System.Security.Cryptography;

namespace MemoCoach.Core.Backups.Files;

/// <summary>Finds any change of any byte of a backup file, without its key.</summary>
internal static class BackupSeal
{
    private const int Shortest = 64;

    public static async Task CheckAsync(BackupFile backup, CancellationToken cancellationToken)
    {
        if (!File.Exists(backup.Path))
        {
            throw new BackupException(BackupFault.Missing, $"There is no backup {backup.Name}.");
        }

        await using var file = new FileStream(backup.Path, FileMode.Open, FileAccess.Read, FileShare.Read, BackupLayout.FrameBytes, FileOptions.Asynchronous | FileOptions.SequentialScan);
        CheckMagic(backup.Name, await StartAsync(file, cancellationToken));
        if (file.Length < Shortest || !await IsWholeAsync(file, cancellationToken))
        {
            throw BackupException.Unusable($"{backup.Name} is damaged: its checksum does not fit its content. Take another backup.");
        }
    }

    private static async Task<byte[]> StartAsync(FileStream file, CancellationToken cancellationToken)
    {
        var start = new byte[BackupLayout.Magic.Length];
        await file.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken);
        file.Position = 0;
        return start;
    }

    private static void CheckMagic(string name, byte[] start)
    {
        if (start.AsSpan().SequenceEqual(BackupLayout.Magic))
        {
            return;
        }

        throw BackupException.Unusable(start.AsSpan().StartsWith(BackupLayout.Family)
            ? $"{name} has a newer format than this program reads, or is damaged. Use the program's version that wrote it, or a later one."
            : $"{name} is not a backup of Memo AI Coach, or its start is damaged.");
    }

    private static async Task<bool> IsWholeAsync(FileStream file, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BackupLayout.FrameBytes];
        var left = file.Length - BackupLayout.SealBytes;
        while (left > 0)
        {
            var read = await file.ReadAsync(buffer.AsMemory(0, (int)Math.Min(left, buffer.Length)), cancellationToken);
            hash.AppendData(buffer, 0, read);
            left -= read > 0 ? read : throw new EndOfStreamException();
        }

        var seal = new byte[BackupLayout.SealBytes];
        await file.ReadExactlyAsync(seal, cancellationToken);
        return seal.AsSpan().SequenceEqual(hash.GetHashAndReset());
    }
}
