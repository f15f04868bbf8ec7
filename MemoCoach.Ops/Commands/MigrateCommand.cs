using System.CommandLine;
using MemoCoach.Contracts;
using MemoCoach.Core.Persistence;
using MemoCoach.ServiceDefaults;

namespace MemoCoach.Ops.Commands;

/// <summary><c>memocoach migrate</c>: brings the database's schema up to date.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var stay = new Option<bool>("--stay") { Description = "Keep running and serving health afterwards, where a platform starts a finished step again for ever." };
        var connection = new Option<string?>("--connection") { Description = "The database: sqlite:PATH, postgres:Host=… or a connection string. Otherwise ConnectionStrings__memocoach." };
        var command = new Command("migrate", "Bring the database's schema up to date.") { stay, connection };
        command.SetAction((arguments, cancellationToken) => RunAsync(Output.Of(arguments), arguments.GetValue(connection), arguments.GetValue(stay), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Output output, string? connection, bool stay, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder();
        builder.AddServiceDefaults();
        if (connection is not null)
        {
            builder.Configuration[$"ConnectionStrings:{ResourceNames.Database}"] = DatabaseConnections.Plain(connection);
        }

        builder.AddDatabase();
        builder.Services.AddScoped<DatabaseMigration>();
        await using var app = builder.Build();
        app.MapDefaultEndpoints();

        await using (var scope = app.Services.CreateAsyncScope())
        {
            var applied = await scope.ServiceProvider.GetRequiredService<DatabaseMigration>().ApplyAsync(cancellationToken);
            output.Write(new { applied }, applied.Count == 0 ? "The schema is up to date." : $"Applied: {string.Join(", ", applied)}.");
        }

        if (stay)
        {
            await app.RunAsync(cancellationToken);
        }

        return 0;
    }
}
