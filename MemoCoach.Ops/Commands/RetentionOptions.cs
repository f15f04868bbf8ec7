using System.CommandLine;
using MemoCoach.Core.Backups;

namespace MemoCoach.Ops.Commands;

/// <summary>Which backups to keep after one was written.</summary>
internal sealed class RetentionOptions
{
    public Option<int> Daily { get; } = Count("--keep-daily", "days");

    public Option<int> Weekly { get; } = Count("--keep-weekly", "weeks");

    /// <summary>Deletes the other backups.</summary>
    /// <returns>The addresses that were deleted; none where nothing says what to keep.</returns>
    public async Task<IReadOnlyList<string>> ApplyAsync(ParseResult arguments, BackupStore store, CancellationToken cancellationToken) =>
        (arguments.GetValue(Daily), arguments.GetValue(Weekly)) is var (days, weeks) && days + weeks > 0
            ? await new BackupRetention(days, weeks).ApplyAsync(store, cancellationToken)
            : [];

    private static Option<int> Count(string name, string what)
    {
        var option = new Option<int>(name) { Description = $"Of how many {what} to keep the newest backup; the others are deleted. Without --keep-daily and --keep-weekly, or with 0, all are kept." };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 0)
            {
                result.AddError($"{name} is a number of {what}, 0 or more.");
            }
        });
        return option;
    }
}
