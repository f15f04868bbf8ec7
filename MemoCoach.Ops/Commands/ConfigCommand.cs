using System.CommandLine;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Offline;

namespace MemoCoach.Ops.Commands;

/// <summary><c>memocoach config</c>: questions about the configuration.</summary>
internal static class ConfigCommand
{
    public static Command Create()
    {
        var folder = new Option<string?>("--folder") { Description = "The configuration folder; otherwise the one that the services would use." };
        var environment = new Option<string>("--environment") { Description = "The environment whose overlay counts.", DefaultValueFactory = _ => "production" };
        var validate = new Command("validate", "Check every document and name each mistake with file, line and column.") { folder, environment };
        validate.SetAction(arguments => Validate(arguments.GetValue(folder), arguments.GetValue(environment)!));
        return new Command("config", "Questions about the configuration.") { validate };
    }

    private static int Validate(string? folder, string environment)
    {
        var source = folder is null ? ConfigurationFolder.Find(Directory.GetCurrentDirectory()) : new ConfigurationFolder(folder);
        var configuration = source.Load(new ConfigurationValidator(OfflineSignals.Names), environment).OrThrow();
        Console.WriteLine($"The configuration is valid: version {configuration.Version}.");
        return 0;
    }
}
