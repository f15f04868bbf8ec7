using System.CommandLine;
using System.Text.Json;
using MemoCoach.Core.Backups;
using Spectre.Console;

namespace MemoCoach.Ops.Commands;

/// <summary>What a command says: sentences and a progress bar for people, one JSON object for machines.</summary>
internal sealed class Output(bool json)
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Option<bool> JsonOption { get; } = new("--json") { Description = "Answer with a JSON object.", Recursive = true };

    public static Output Of(ParseResult arguments) => new(arguments.GetValue(JsonOption));

    public void Write(object result, string sentence) => Console.WriteLine(json ? JsonSerializer.Serialize(result, s_options) : sentence);

    public void WriteError(string message)
    {
        Console.Error.WriteLine(message);
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { error = message }, s_options));
        }
    }

    /// <summary>The counts of a backup, as people read them.</summary>
    public static string Describe(BackupManifest manifest) => string.Join(
        Environment.NewLine,
        manifest.Tables.Select(table => $"  {table.Name}: {table.Rows:N0} rows")
            .Append($"  configuration: {manifest.Configuration.Count:N0} files"));

    /// <summary>Runs something that reports rows, with a bar on a terminal.</summary>
    public Task<T> ProgressAsync<T>(string what, Func<IProgress<long>, Task<T>> run) => json || Console.IsOutputRedirected
        ? run(new Progress<long>())
        : AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new SpinnerColumn(), new ElapsedTimeColumn())
            .StartAsync(async context =>
            {
                var rows = 0L;
                var bar = context.AddTask(what);
                bar.IsIndeterminate = true;
                var result = await run(new Progress<long>(more => bar.Description = $"{what}: {Interlocked.Add(ref rows, more):N0} rows"));
                bar.IsIndeterminate = false;
                bar.Value = bar.MaxValue;
                return result;
            });
}
