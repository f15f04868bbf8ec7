using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Persistence;

/// <summary>The tables in PostgreSQL.</summary>
/// <param name="options">Provider and connection.</param>
public sealed class PostgresMemoDbContext(DbContextOptions<PostgresMemoDbContext> options) : MemoDbContext(options)
{
    /// <inheritdoc/>
    /// <remarks>PostgreSQL refuses offsets other than zero.</remarks>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
}
