using MemoCoach.Core.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MemoCoach.Gateway.Tests.Support;

/// <summary>A migrated SQLite database of one's own: a copy of one that is made once.</summary>
internal sealed class TestDatabase : IDisposable
{
    private static readonly Lazy<string> Template = new(CreateTemplate);
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("memocoach-gateway-");

    public TestDatabase() => File.Copy(Template.Value, Path.Combine(directory.FullName, "memo.db"));

    public string ConnectionString => $"Data Source={Path.Combine(directory.FullName, "memo.db")}";

    public MemoDbContext Open()
    {
        var options = new DbContextOptionsBuilder<SqliteMemoDbContext>();
        DatabaseRegistration.ConfigureSqlite(options, ConnectionString);
        return new SqliteMemoDbContext(options.Options);
    }

    public void Register(IServiceCollection services) =>
        services.AddDbContextPool<MemoDbContext, SqliteMemoDbContext>(options => DatabaseRegistration.ConfigureSqlite(options, ConnectionString));

    public void Dispose() => directory.Delete(recursive: true);

    private static string CreateTemplate()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("memocoach-gateway-template-").FullName, "memo.db");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        var options = new DbContextOptionsBuilder<SqliteMemoDbContext>();
        DatabaseRegistration.ConfigureSqlite(options, $"Data Source={file};Pooling=False");
        using var database = new SqliteMemoDbContext(options.Options);
        database.Database.Migrate();
        return file;
    }
}
