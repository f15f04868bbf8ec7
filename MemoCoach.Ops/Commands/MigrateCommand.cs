using System.CommandLine;
using MemoCoach.Core.Accounts;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Offline;
using MemoCoach.Core.Persistence;
using MemoCoach.ServiceDefaults;

namespace MemoCoach.Ops.Commands;

/// <summary><c>memocoach migrate</c>: brings the database's schema up to date, and makes the first administrator.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var stay = new Option<bool>("--stay") { Description = "Keep running and serving health afterwards, where a platform starts a finished step again for ever." };
        var command = new Command("migrate", "Bring the database's schema up to date.") { stay };
        command.SetAction((arguments, cancellationToken) => RunAsync(arguments.GetValue(stay), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(bool stay, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder();
        builder.AddServiceDefaults();
        builder.AddDatabase();
        builder.AddCoachConfiguration(OfflineSignals.Names);
        builder.Services.AddAccounts();
        builder.Services.AddScoped<DatabaseMigration>();
        await using var app = builder.Build();
        app.MapDefaultEndpoints();

        await using (var scope = app.Services.CreateAsyncScope())
        {
            var applied = await scope.ServiceProvider.GetRequiredService<DatabaseMigration>().ApplyAsync(cancellationToken);
            Console.WriteLine(applied.Count == 0 ? "The schema is up to date." : $"Applied: {string.Join(", ", applied)}.");
            await AdministratorLink.EnsureAsync(scope.ServiceProvider, cancellationToken);
        }

        if (stay)
        {
            await app.RunAsync(cancellationToken);
        }

        return 0;
    }
}
