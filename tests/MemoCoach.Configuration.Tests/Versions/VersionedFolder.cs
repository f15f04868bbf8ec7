using MemoCoach.Core.Configuration;
using MemoCoach.Core.Configuration.Versions;
using MemoCoach.Core.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MemoCoach.Configuration.Tests.Versions;

/// <summary>A configuration folder and a database, as the migration step sees them.</summary>
internal sealed class VersionedFolder : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("memocoach-versions-");
    private readonly List<IHost> _hosts = [];

    public VersionedFolder() => Samples.WriteTo(_root.CreateSubdirectory("config").FullName);

    public string Folder => Path.Combine(_root.FullName, "config");

    public void Write(string fileName, string find, string write)
    {
        var path = Path.Combine(Folder, fileName);
        var text = File.ReadAllText(path);
        Assert.Contains(find, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(find, write, StringComparison.Ordinal));
    }

    /// <summary>The migration step.</summary>
    public Task<SeedingOutcome> SeedAsync() => InScopeAsync(scope => scope.GetRequiredService<ConfigurationSeeding>().SeedAsync(CancellationToken.None));

    /// <summary>The active configuration, as a service reads it.</summary>
    public Task<CoachConfiguration> ActiveAsync() => InScopeAsync(async scope =>
    {
        var versions = scope.GetRequiredService<ConfigurationVersions>();
        var number = await versions.ActiveNumberAsync(CancellationToken.None);
        return (await versions.ReadAsync(number!.Value, CancellationToken.None)).OrThrow();
    });

    /// <summary>Something that needs the services of a process that starts now.</summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { ContentRootPath = _root.FullName });
        builder.Configuration[ConfigurationFolder.DirectorySetting] = "config";
        builder.Configuration["ConnectionStrings:memocoach"] = $"Data Source={Path.Combine(_root.FullName, "memocoach.db")};Pooling=False";
        builder.AddDatabase();
        builder.AddCoachConfiguration(["figures", "owners", "dates"]);
        builder.Services.AddScoped<ConfigurationSeeding>();
        var host = builder.Build();
        _hosts.Add(host);
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<MemoDbContext>().Database.MigrateAsync();
        return await work(scope.ServiceProvider);
    }

    public void Dispose()
    {
        _hosts.ForEach(host => host.Dispose());
        _root.Delete(recursive: true);
    }
}
