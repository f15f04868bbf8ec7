using System.Text;
using Microsoft.JSInterop;

namespace MemoCoach.Web.Tests.Writing;

/// <summary>A text that is still in the browser.</summary>
internal sealed class BrowserText(string text) : IJSStreamReference
{
    private readonly byte[] bytes = Encoding.UTF8.GetBytes(text);

    public long Length => bytes.Length;

    /// <summary>Whether the browser may forget it.</summary>
    public bool IsDisposed { get; private set; }

    public ValueTask DisposeAsync()
    {
        IsDisposed = true;
        return ValueTask.CompletedTask;
    }

    public ValueTask<Stream> OpenReadStreamAsync(long maxAllowedSize = 512000, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bytes.Length, maxAllowedSize);
        return new(new MemoryStream(bytes));
    }
}
