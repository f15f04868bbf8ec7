using System.CommandLine;
using System.Text.Json;
using MemoCoach.Contracts;
using MemoCoach.Contracts.Configuration;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Configuration.Origins;
using MemoCoach.Core.Configuration.Versions;
using MemoCoach.Core.Offline;
using MemoCoach.Core.Persistence;
using MemoCoach.Core.Persistence.Entities;
using MemoCoach.ServiceDefaults;

namespace MemoCoach.Ops.Commands;

/// <summary><c>memocoach config</c>: questions about the configuration.</summary>
internal static class ConfigCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web) { WriteIndented = true };

    private static string UsualEnvironment =>
        Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? "production";

    public static Command Create()
    {
        var folder = new Option<string?>("--folder") { Description = "The configuration folder; otherwise the one that the services would use." };
        var environment = new Option<string>("--environment") { Description = "The environment whose overlay counts; otherwise that of ASPNETCORE_ENVIRONMENT, or production.", DefaultValueFactory = _ => UsualEnvironment };
        var validate = new Command("validate", "Check every document and name each mistake with file, line and column.") { folder, environment };
        validate.SetAction(arguments => Validate(arguments.GetValue(folder), arguments.GetValue(environment)!));

        var origins = new Option<bool>("--origins") { Description = "Say where each value comes from: file and line, administrator's version, or variable." };
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var show = new Command("show", "Print every effective value. With ConnectionStrings__memocoach set, the active version in the database counts.") { folder, environment, origins, json };
        show.SetAction((arguments, cancellationToken) => ShowAsync(
            arguments.GetValue(folder), arguments.GetValue(environment)!, arguments.GetValue(origins), arguments.GetValue(json), cancellationToken));
        return new Command("config", "Questions about the configuration.") { validate, show };
    }

    private static int Validate(string? folder, string environment)
    {
        var values = EnvironmentValues.From(Settings.Read());
        var configuration = Folder(folder).Load(new ConfigurationValidator(OfflineSignals.Names), environment, values).OrThrow();
        Console.WriteLine($"The configuration is valid: version {configuration.Version}.");
        return 0;
    }

    private static async Task<int> ShowAsync(string? folder, string environment, bool origins, bool json, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddSecretFiles();
        var validator = new ConfigurationValidator(OfflineSignals.Names);
        var values = EnvironmentValues.From(builder.Configuration);
        var files = Folder(folder).Read(environment);
        _ = files.Judge(validator, values).OrThrow();
        builder.Services.AddSingleton(validator).AddSingleton(values).AddScoped<ConfigurationVersions>();
        var report = new OriginReport(validator, files, values, builder.Configuration).Of(await ActiveAsync(builder, cancellationToken));
        Console.WriteLine(json ? JsonSerializer.Serialize(report, Json) : string.Join(Environment.NewLine, report.Values.Select(value => Line(value, origins))));
        return 0;
    }

    private static ConfigurationFolder Folder(string? path) => path is null ? Settings.ConfigurationFolder() : new(path);

    private static async Task<ConfigurationVersion?> ActiveAsync(WebApplicationBuilder builder, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(builder.Configuration.GetConnectionString(ResourceNames.Database)))
        {
            return null;
        }

        builder.AddDatabase();
        await using var app = builder.Build();
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ConfigurationVersions>().FindActiveAsync(cancellationToken);
    }

    private static string Line(ConfigurationValue value, bool origins)
    {
        var line = $"{value.Key} = {value.Value.Trim().ReplaceLineEndings("\\n")}";
        return origins ? $"{line}  [{value.Layer.ToString().ToLowerInvariant()}: {value.Place}]" : line;
    }
}
