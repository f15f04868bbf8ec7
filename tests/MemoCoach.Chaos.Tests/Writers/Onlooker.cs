using MemoCoach.Chaos.Tests.Rig;

namespace MemoCoach.Chaos.Tests.Writers;

/// <summary>Looks at one address again and again, as a load balancer does, or somebody who opens the page.</summary>
internal sealed class Onlooker(string name, Uri address, Chronicle chronicle, RigClock clock)
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(500);

    public string Name => name;

    public async Task LookAsync(CancellationToken stop)
    {
        using var http = new HttpClient { Timeout = s_timeout };
        while (!stop.IsCancellationRequested)
        {
            await TryAsync(http, stop);
            await Task.Delay(s_pause, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task TryAsync(HttpClient http, CancellationToken stop)
    {
        var begun = clock.Now;
        try
        {
            using var answer = await http.GetAsync(address, stop);
            if (answer.IsSuccessStatusCode)
            {
                chronicle.Saw(name, begun);
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            // It is away; that is what the witness waits out.
        }
    }
}
