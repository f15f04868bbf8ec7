using Microsoft.EntityFrameworkCore;

namespace MemoCoach.Core.Persistence;

/// <summary>The tables in a SQLite file.</summary>
/// <param name="options">Provider and connection.</param>
public sealed class SqliteMemoDbContext(DbContextOptions<SqliteMemoDbContext> options) : MemoDbContext(options)
{
    /// <inheritdoc/>
    /// <remarks>SQLite cannot order by a date with an offset: times are kept as UTC ticks.</remarks>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
}
