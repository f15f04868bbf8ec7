using System.Diagnostics;
using MemoCoach.Core.Coaching;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Offline;

namespace MemoCoach.Bench;

/// <summary>CPU time and allocation of one offline evaluation by memo length.</summary>
internal static class OfflineBench
{
    public static int Run()
    {
        var folder = new ConfigurationFolder(Path.Combine(SampleMemos.Root(), "config"));
        var configuration = folder.Load(new ConfigurationValidator(OfflineSignals.Names), "production").OrThrow();
        var prose = SampleMemos.Read("m-15-13-https-only.md").Split(' ');
        Console.WriteLine("| words | CPU ms | KiB allocated |\n|---:|---:|---:|");
        foreach (var words in (int[])[250, 500, 1000, 1400, 2800, 5600, 11200])
        {
            Measure(Repeat(prose, words), words, configuration);
        }

        return 0;
    }

    private static string Repeat(string[] prose, int words) => string.Join(' ', Enumerable.Range(0, words).Select(index => prose[index % prose.Length]));

    private static void Measure(string text, int words, CoachConfiguration configuration)
    {
        var coach = new OfflineCoach();
        var request = new CoachingRequest(Guid.Empty, null, text, MemoLanguage.English, configuration);
        var rounds = Math.Max(20, 200_000 / words);
        for (var round = 0; round < rounds; round++)
        {
            coach.Evaluate(request, CancellationToken.None);
        }

        var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < rounds; round++)
        {
            coach.Evaluate(request, CancellationToken.None);
        }

        process.Refresh();
        var milliseconds = (process.TotalProcessorTime - cpu).TotalMilliseconds / rounds;
        Console.WriteLine($"| {words:N0} | {milliseconds:0.00} | {(GC.GetAllocatedBytesForCurrentThread() - allocated) / 1024 / rounds:N0} |");
    }
}
