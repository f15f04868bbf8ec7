using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Persistence;

/// <summary>The tables in a read replica of PostgreSQL: a type of its own, so that it has a pool of its own.</summary>
/// <param name="options">Provider and connection.</param>
internal sealed class PostgresReadDbContext(DbContextOptions<PostgresReadDbContext> options) : MemoDbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
}
