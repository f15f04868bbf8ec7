using MemoCoach.Web.Components.Admin;
using Microsoft.Extensions.Time.Testing;

namespace MemoCoach.Web.Tests.Admin;

public sealed class QueuePageTests : WebContext
{
    private readonly CountedTime time;

    public QueuePageTests()
        : this(new CountedTime())
    {
    }

    private QueuePageTests(CountedTime time)
        : base(time) => this.time = time;

    [Fact]
    public async Task APageLeftWhileItLoadsLeavesNoTimerBehind()
    {
        Api.Gate = new TaskCompletionSource().Task;
        Render<QueuePage>();

        await DisposeComponentsAsync();

        Assert.Equal((1, 0), (time.Made, time.Alive));
    }

    private sealed class CountedTime : FakeTimeProvider
    {
        public int Made { get; private set; }

        public int Alive { get; private set; }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            (Made, Alive) = (Made + 1, Alive + 1);
            return new Counted(base.CreateTimer(callback, state, dueTime, period), () => Alive--);
        }
    }

    private sealed class Counted(ITimer timer, Action gone) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

        public void Dispose()
        {
            timer.Dispose();
            gone();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
