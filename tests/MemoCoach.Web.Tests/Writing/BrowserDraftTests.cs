using MemoCoach.Web.Components.Writing;

namespace MemoCoach.Web.Tests.Writing;

public sealed class BrowserDraftTests
{
    [Fact]
    public async Task TheBrowserKeepsNothingOfATextThatWasRead()
    {
        var text = new BrowserText("We ask");

        Assert.Equal("We ask", await BrowserDraft.ReadTextAsync(new(null, null, null, "key-1", 6, text), CancellationToken.None));
        Assert.True(text.IsDisposed);
    }
}
