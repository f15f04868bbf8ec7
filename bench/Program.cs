using System.Globalization;
using MemoCoach.Bench;

return args switch
{
    ["queue"] => await QueueBench.RunAsync(),
    ["submit"] => await SubmitBench.RunAsync(new("http://localhost:5101"), new("http://localhost:5099")),
    ["submit", var api, var status] => await SubmitBench.RunAsync(new(api), new(status)),
    ["offline"] => OfflineBench.Run(),
    ["backup"] => await BackupBench.RunAsync(100_000),
    ["backup", var evaluations] => await BackupBench.RunAsync(int.Parse(evaluations, CultureInfo.InvariantCulture)),
    ["growth"] => await GrowthBench.RunAsync(),
    ["gateway"] => await GatewayBench.RunAsync(),
    ["report"] => ReportBench.Run(),
    ["memory"] => await MemoryBench.RunAsync(new Uri("http://localhost:5099")),
    ["memory", var status] => await MemoryBench.RunAsync(new Uri(status)),
    ["load"] => await LoadBench.RunAsync(),
    ["load", var web, var api, var status] => await LoadBench.RunAsync(new(web), new(api), new(status)),
    ["workers"] => await WorkersBench.RunAsync(),
    ["pages"] => await new PageBench(new("http://localhost:5100"), new("http://localhost:5099")).RunAsync(),
    ["pages", var site, var status] => await new PageBench(new(site), new(status)).RunAsync(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        "usage: dotnet run -c Release --project bench -- queue | submit [api and status addresses] | offline | backup [evaluations] | growth | gateway | report | memory [status address] | pages [site and status addresses] "
        + "| load [web api status addresses] | workers");
    return 2;
}
