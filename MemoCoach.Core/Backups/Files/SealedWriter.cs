using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;

namespace MemoCoach.Core.Backups.Files;

/// <summary>Writes a backup file (<see cref="BackupLayout"/>). It is whole once <see cref="SealAsync"/> returns.</summary>
internal sealed class SealedWriter : Stream
{
    private readonly Stream _file;
    private readonly byte[] _header;
    private readonly AesGcm? _cipher;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _frame = new byte[BackupLayout.FrameBytes];
    private int _filled;
    private long _frames;

    private SealedWriter(Stream file, BackupHeader header, BackupKey? key)
    {
        _file = file;
        _header = JsonSerializer.SerializeToUtf8Bytes(header, BackupJson.Default.BackupHeader);
        _cipher = key is null ? null : new AesGcm(key.For(header), BackupLayout.TagBytes);
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public static async Task<SealedWriter> BeginAsync(Stream file, BackupHeader header, BackupKey? key, CancellationToken cancellationToken)
    {
        var writer = new SealedWriter(file, header, key);
        await writer.PutAsync(BackupLayout.Magic.ToArray(), cancellationToken);
        await writer.PutAsync(LengthOf((uint)writer._header.Length), cancellationToken);
        await writer.PutAsync(writer._header, cancellationToken);
        return writer;
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (!buffer.IsEmpty)
        {
            if (_filled == _frame.Length)
            {
                await PutFrameAsync(last: false, cancellationToken);
            }

            var taken = Math.Min(buffer.Length, _frame.Length - _filled);
            buffer[..taken].CopyTo(_frame.AsMemory(_filled));
            _filled += taken;
            buffer = buffer[taken..];
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>Writes the last frame and the seal.</summary>
    public async Task SealAsync(CancellationToken cancellationToken)
    {
        await PutFrameAsync(last: true, cancellationToken);
        await _file.WriteAsync(_hash.GetHashAndReset(), cancellationToken);
    }

    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("Write asynchronously.");

    protected override void Dispose(bool disposing)
    {
        _cipher?.Dispose();
        _hash.Dispose();
        base.Dispose(disposing);
    }

    private static byte[] LengthOf(uint length)
    {
        var bytes = new byte[BackupLayout.LengthBytes];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, length);
        return bytes;
    }

    private async Task PutFrameAsync(bool last, CancellationToken cancellationToken)
    {
        var content = _cipher is null ? _frame.AsMemory(0, _filled) : Encrypt(_cipher, last);
        await PutAsync(LengthOf((uint)content.Length | (last ? BackupLayout.LastFrame : 0)), cancellationToken);
        await PutAsync(content, cancellationToken);
        _filled = 0;
        _frames++;
    }

    private byte[] Encrypt(AesGcm cipher, bool last)
    {
        var content = new byte[_filled + BackupLayout.TagBytes];
        cipher.Encrypt(
            BackupLayout.Nonce(_frames), _frame.AsSpan(0, _filled), content.AsSpan(0, _filled), content.AsSpan(_filled), BackupLayout.Authenticated(_header, last));
        return content;
    }

    private async Task PutAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        _hash.AppendData(bytes.Span);
        await _file.WriteAsync(bytes, cancellationToken);
    }
}
