using MemoCoach.Core.Llm.Calls;

namespace MemoCoach.Core.Llm.Providers;

/// <summary>
/// A provider's answer while it is read. Bounds what a provider can make us hold, and, for server-sent events, turns an end without the
/// protocol's end marker into a failure: the client libraries take such a stream for a whole answer.
/// </summary>
internal sealed class AnswerStream(Stream inner, bool needsMarker, CancellationToken callEnd) : Stream
{
    private const int MaximumBytes = 16 * 1024 * 1024;

    private readonly EndMarker marker = new();
    private long total;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(callEnd, cancellationToken);
        var count = await inner.ReadAsync(buffer, either.Token).ConfigureAwait(false);
        Check(buffer.Span[..count], isEnd: count == 0 && buffer.Length > 0);
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = inner.Read(buffer, offset, count);
        Check(buffer.AsSpan(offset, read), isEnd: read == 0 && count > 0);
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Check(ReadOnlySpan<byte> bytes, bool isEnd)
    {
        total += bytes.Length;
        marker.Read(bytes);
        if (total > MaximumBytes)
        {
            throw new ModelCallException(ModelFailure.Broken, $"the answer is longer than {MaximumBytes} bytes");
        }

        if (isEnd && needsMarker && !marker.IsSeen)
        {
            throw new ModelCallException(ModelFailure.Broken, "the stream ended without the provider's end marker");
        }
    }
}
