using MemoCoach.TestServers;

namespace MemoCoach.Queue.Tests;

public sealed class GarnetQueueTests(SharedGarnet server) : QueueConformance(server.ConnectionString), IClassFixture<SharedGarnet>;
