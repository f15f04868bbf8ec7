using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;

namespace MemoCoach.Core.Backups.Files;

/// <summary>Reads the content of a backup file (<see cref="BackupLayout"/>) whose seal was found whole.</summary>
internal sealed class SealedReader : Stream
{
    private readonly FileStream _file;
    private readonly byte[] _header;
    private readonly AesGcm? _cipher;
    private ReadOnlyMemory<byte> _frame;
    private long _frames;
    private bool _last;

    private SealedReader(FileStream file, byte[] header, BackupHeader read, AesGcm? cipher)
    {
        _file = file;
        _header = header;
        _cipher = cipher;
        Header = read;
    }

    public BackupHeader Header { get; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Checks the seal over every byte, then opens the content.</summary>
    /// <exception cref="BackupException">The file is missing, foreign, newer, damaged, encrypted with another key, or not encrypted although there is a key.</exception>
    public static async Task<SealedReader> OpenAsync(BackupFile backup, BackupKey? key, CancellationToken cancellationToken)
    {
        await BackupSeal.CheckAsync(backup, cancellationToken);
        var file = File.OpenRead(backup.Path);
        try
        {
            file.Position = BackupLayout.Magic.Length;
            var header = await ReadHeaderAsync(file, cancellationToken);
            var read = JsonSerializer.Deserialize(header, BackupJson.Default.BackupHeader)!;
            return new SealedReader(file, header, read, Cipher(read, key));
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_frame.IsEmpty && !_last)
        {
            await NextFrameAsync(cancellationToken);
        }

        var taken = Math.Min(buffer.Length, _frame.Length);
        _frame[..taken].CopyTo(buffer);
        _frame = _frame[taken..];
        return taken;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read asynchronously.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _cipher?.Dispose();
        _file.Dispose();
        base.Dispose(disposing);
    }

    private static async Task<byte[]> ReadHeaderAsync(FileStream file, CancellationToken cancellationToken)
    {
        var length = await ReadLengthAsync(file, cancellationToken);
        if (length > BackupLayout.MostHeaderBytes)
        {
            throw BackupException.Unusable("The backup's header is too long to be one. Take another backup.");
        }

        var header = new byte[length];
        await file.ReadExactlyAsync(header, cancellationToken);
        return header;
    }

    private static async Task<uint> ReadLengthAsync(FileStream file, CancellationToken cancellationToken)
    {
        var bytes = new byte[BackupLayout.LengthBytes];
        await file.ReadExactlyAsync(bytes, cancellationToken);
        return BinaryPrimitives.ReadUInt32LittleEndian(bytes);
    }

    private static AesGcm? Cipher(BackupHeader header, BackupKey? key) => (header.Salt, key) switch
    {
        (null, null) => null,
        // Whoever can write where the backups are could put one of their own there; only the key shows whose it is.
        (null, _) => throw BackupException.Unusable("The backup is not encrypted although a key is named. Leave --key out if that is meant."),
        (_, null) => throw BackupException.Unusable("The backup is encrypted. Name its key with --key env:NAME or --key file:PATH."),
        _ => new AesGcm(key.For(header), BackupLayout.TagBytes),
    };

    private async Task NextFrameAsync(CancellationToken cancellationToken)
    {
        var length = await ReadLengthAsync(_file, cancellationToken);
        _last = (length & BackupLayout.LastFrame) != 0;
        length &= ~BackupLayout.LastFrame;
        if (length > BackupLayout.FrameBytes + BackupLayout.TagBytes)
        {
            throw BackupException.Unusable("A frame of the backup is longer than any that this program writes. Take another backup.");
        }

        var content = new byte[length];
        await _file.ReadExactlyAsync(content, cancellationToken);
        _frame = _cipher is null ? content : Decrypt(_cipher, content);
        _frames++;
    }

    private byte[] Decrypt(AesGcm cipher, byte[] content)
    {
        var plain = new byte[Math.Max(0, content.Length - BackupLayout.TagBytes)];
        try
        {
            cipher.Decrypt(
                BackupLayout.Nonce(_frames), content.AsSpan(0, plain.Length), content.AsSpan(plain.Length), plain, BackupLayout.Authenticated(_header, _last));
            return plain;
        }
        catch (Exception refused) when (refused is AuthenticationTagMismatchException or ArgumentException)
        {
            throw BackupException.Unusable("The backup is whole, but encrypted with another key. Name the key it was made with.");
        }
    }
}
