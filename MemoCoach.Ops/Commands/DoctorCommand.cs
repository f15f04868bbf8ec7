using System.CommandLine;
using MemoCoach.Ops.Doctor;

namespace MemoCoach.Ops.Commands;

/// <summary><c>memocoach doctor</c>: everything that a support person would ask for. It shows no key, no memo and no password.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var database = new DatabaseOptions();
        var cache = new Option<string?>("--cache") { Description = "Redis, such as localhost:6379. Otherwise ConnectionStrings__cache; without either it is not asked." };
        var backups = new Option<string?>("--backups") { Description = "A folder of backups, or s3://bucket/prefix, to check the newest." };
        var command = new Command("doctor", "Check configuration, database, Redis, backups and this machine.") { database.Connection, database.Key, cache, backups };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var output = Output.Of(arguments);
            var examination = new Examination(
                () => database.Open(arguments), arguments.GetValue(cache), arguments.GetValue(backups), () => database.Backup(arguments));
            var findings = await examination.RunAsync(cancellationToken);
            var healthy = findings.All(finding => finding.Healthy);
            output.Write(new { healthy, findings }, Table(findings));
            return healthy ? 0 : 1;
        });
        return command;
    }

    private static string Table(IReadOnlyList<Finding> findings) => string.Join(
        Environment.NewLine, findings.Select(finding => $"{(finding.Healthy ? "ok  " : "FAIL")}  {finding.What,-14}{finding.Detail}"));
}
