using System.CommandLine;
using MemoCoach.Core.Backups;

namespace MemoCoach.Ops.Commands;

/// <summary>Deleting what a target holds takes two words.</summary>
internal sealed class ReplaceOptions
{
    public Option<bool> Replace { get; } = new("--replace") { Description = "Delete every row of the target first. Needs --yes." };

    public Option<bool> Yes { get; } = new("--yes") { Description = "Confirms --replace." };

    /// <summary>Whether the target's rows may go.</summary>
    /// <exception cref="BackupException">One of the two words is missing.</exception>
    public bool Confirmed(ParseResult arguments)
    {
        var replace = arguments.GetValue(Replace);
        return !replace || arguments.GetValue(Yes)
            ? replace
            : throw new BackupException(BackupFault.Target, "--replace deletes every row of the target. Say --replace --yes if that is what you want.");
    }
}
