using System.Text;
using MemoCoach.Api.Features.Documents;
using MemoCoach.Core.Documents;

namespace MemoCoach.Api.Tests.Documents;

public sealed class IsolatedReaderTests
{
    [Fact]
    public async Task TakesNoFileIntoMemoryBeforeThereIsRoom()
    {
        using var reader = new IsolatedReader();
        var (arriving, received) = (new TaskCompletionSource<byte[]>(), 0);
        var readings = Enumerable.Range(0, IsolatedReader.MostHeld + 1).Select(_ => ReadAsync()).ToList();
        Assert.Equal(IsolatedReader.MostHeld, received);

        arriving.SetResult(Encoding.UTF8.GetBytes(Files.Sentence));

        Assert.All(await Task.WhenAll(readings), reading => Assert.Equal(Files.Sentence, reading.Text));
        Assert.Equal(IsolatedReader.MostHeld + 1, received);

        Task<DocumentReading> ReadAsync() => reader.ReadAsync(
            DocumentKind.Text,
            _ =>
            {
                Interlocked.Increment(ref received);
                return arriving.Task;
            },
            new DocumentAllowance(1, 100),
            CancellationToken.None);
    }
}
