using MemoCoach.TestServers;

namespace MemoCoach.Gateway.Tests.Permits;

[NeedsRedis]
public sealed class RedisPermitTests(SharedRedis server) : PermitConformance(server.ConnectionString), IClassFixture<SharedRedis>;

public sealed class GarnetPermitTests(SharedGarnet server) : PermitConformance(server.ConnectionString), IClassFixture<SharedGarnet>;
