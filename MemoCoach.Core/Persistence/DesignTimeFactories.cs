using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace MemoCoach.Core.Persistence;

/// <summary>Lets <c>dotnet ef migrations add</c> read the SQLite model; it opens no database.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteMemoDbContext>
{
    public SqliteMemoDbContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteMemoDbContext>().UseSqlite().Options);
}

/// <summary>Lets <c>dotnet ef migrations add</c> read the PostgreSQL model; it opens no database.</summary>
internal sealed class PostgresDesignTimeFactory : IDesignTimeDbContextFactory<PostgresMemoDbContext>
{
    public PostgresMemoDbContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgresMemoDbContext>().UseNpgsql().Options);
}
