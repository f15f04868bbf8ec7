using StackExchange.Redis;

namespace MemoCoach.Core.Queue;

internal sealed class NudgeSubscription(ChannelMessageQueue messages) : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await messages.UnsubscribeAsync();
}
