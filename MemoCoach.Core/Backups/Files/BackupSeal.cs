using System.Security.Cryptography;

namespace MemoCoach.Core.Backups.Files;

/// <summary>Finds any change of any byte of a backup file, without its key.</summary>
internal static class BackupSeal
{
    private const int Shortest = 64;

    public static async Task CheckAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            throw new BackupException(BackupFault.Missing, $"There is no backup {path}.");
        }

        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BackupLayout.FrameBytes, FileOptions.Asynchronous | FileOptions.SequentialScan);
        CheckMagic(path, await StartAsync(file, cancellationToken));
        if (file.Length < Shortest || !await IsWholeAsync(file, cancellationToken))
        {
            throw BackupException.Unusable($"{path} is damaged: its checksum does not fit its content. Take another backup.");
        }
    }

    private static async Task<byte[]> StartAsync(FileStream file, CancellationToken cancellationToken)
    {
        var start = new byte[BackupLayout.Magic.Length];
        await file.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken);
        file.Position = 0;
        return start;
    }

    private static void CheckMagic(string path, byte[] start)
    {
        if (start.AsSpan().SequenceEqual(BackupLayout.Magic))
        {
            return;
        }

        throw BackupException.Unusable(start.AsSpan().StartsWith(BackupLayout.Family)
            ? $"{path} has a newer format than this program reads, or is damaged. Use the program's version that wrote it, or a later one."
            : $"{path} is not a backup of Memo AI Coach, or its start is damaged.");
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
