using MemoCoach.TestServers;

namespace MemoCoach.Queue.Tests;

public sealed class GarnetQueueTests(GarnetQueueTests.Garnet server) : QueueConformance(server.ConnectionString), IClassFixture<GarnetQueueTests.Garnet>
{
    public sealed class Garnet : QueueServer
    {
        protected override async Task<(IAsyncDisposable, string)> StartAsync()
        {
            var garnet = await InProcessGarnet.StartAsync();
            return (garnet, garnet.ConnectionString);
        }
    }
}
