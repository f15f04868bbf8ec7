using MemoCoach.TestServers;

namespace MemoCoach.Api.Tests.Support;

/// <summary>API and worker on a PostgreSQL.</summary>
internal sealed class PostgresSystem : CoachSystem
{
    protected override async Task<string> CreateDatabaseAsync() => Keep(await PostgresServer.StartAsync()).ConnectionString;
}
