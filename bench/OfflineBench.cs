using System.Diagnostics;
using MemoCoach.Core.Coaching;
using MemoCoach.Core.Configuration;
using MemoCoach.Core.Offline;

namespace MemoCoach.Bench;

/// <summary>CPU time and allocation of one offline evaluation by memo length, up to the longest memo that is accepted.</summary>
internal static class OfflineBench
{
    private const int LongestMemo = 100_000;

    public static int Run()
    {
        var folder = new ConfigurationFolder(Path.Combine(SampleMemos.Root(), "config"));
        var configuration = folder.Load(new ConfigurationValidator(OfflineSignals.Names), "production").OrThrow();
        var prose = SampleMemos.Read("m-15-13-https-only.md").Split(' ');
        Console.WriteLine("| words | characters | CPU ms | KiB allocated |\n|---:|---:|---:|---:|");
        foreach (var words in (int[])[250, 500, 1000, 1400, 2800, 5600, 11200])
        {
            Measure(Continue(prose, words), words, configuration);
        }

        Measure(Continue(prose, LongestMemo / 4)[..LongestMemo], LongestMemo / 4, configuration);

        return 0;
    }

    /// <summary>The first words of the prose; beyond its end it goes on with numbers among the words, since sentences that stand there already are not read again.</summary>
    private static string Continue(string[] prose, int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(index => index < prose.Length || index % 3 != 0 ? prose[index % prose.Length] : $"{prose[index % prose.Length]} {index}"));

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
        Console.WriteLine($"| {MemoText.CountWords(text):N0} | {text.Length:N0} | {milliseconds:0.00} | {(GC.GetAllocatedBytesForCurrentThread() - allocated) / 1024 / rounds:N0} |");
    }
}
