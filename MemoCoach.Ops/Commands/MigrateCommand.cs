using System.CommandLine;
using MemoCoach.Contracts;
using MemoCoach.Core.Accounts;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Configuration.Versions;
using MemoCoach.Core.Offline;
using MemoCoach.Core.Persistence;
using MemoCoach.ServiceDefaults;

namespace MemoCoach.Ops.Commands;

/// <summary><c>memocoach migrate</c>: brings the database up to date: its schema, the configuration files, and the first administrator.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var stay = new Option<bool>("--stay") { Description = "Keep running and serving health afterwards, where a platform starts a finished step again for ever." };
        var connection = new Option<string?>("--connection") { Description = "The database: sqlite:PATH, postgres:Host=… or a connection string. Otherwise ConnectionStrings__memocoach." };
        var command = new Command("migrate", "Bring the database up to date: its schema, and the configuration files.") { stay, connection };
        command.SetAction((arguments, cancellationToken) => RunAsync(arguments.GetValue(connection), arguments.GetValue(stay), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string? connection, bool stay, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder();
        builder.AddServiceDefaults();
        if (connection is not null)
        {
            builder.Configuration[$"ConnectionStrings:{ResourceNames.Database}"] = DatabaseConnections.Plain(connection);
        }

        builder.AddDatabase();
        builder.AddCoachConfiguration(OfflineSignals.Names);
        builder.Services.AddFirstAdministrator();
        builder.Services.AddScoped<DatabaseMigration>().AddScoped<ConfigurationSeeding>();
        await using var app = builder.Build();
        app.MapDefaultEndpoints();

        await using (var scope = app.Services.CreateAsyncScope())
        {
            var applied = await scope.ServiceProvider.GetRequiredService<DatabaseMigration>().ApplyAsync(cancellationToken);
            Console.WriteLine(applied.Count == 0 ? "The schema is up to date." : $"Applied: {string.Join(", ", applied)}.");
            Tell(await scope.ServiceProvider.GetRequiredService<ConfigurationSeeding>().SeedAsync(cancellationToken));
            await AdministratorLink.EnsureAsync(scope.ServiceProvider, cancellationToken);
        }

        if (stay)
        {
            await app.RunAsync(cancellationToken);
        }

        return 0;
    }

    private static void Tell(SeedingOutcome outcome)
    {
        if (outcome.Activated is { } activated)
        {
            Console.WriteLine($"The configuration files are active as version {activated}.");
        }

        if (outcome.Offered is { } offered)
        {
            Console.WriteLine($"Configuration files changed whose documents an administrator had edited: they wait as version {offered} on the configuration page.");
        }
    }
}
