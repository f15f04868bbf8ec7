namespace MemoCoach.Deployment.Tests.Switching;

/// <summary>Waits for a service as a platform does: by asking it.</summary>
internal static class Readiness
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(100);

    public static async Task WaitAsync(int port)
    {
        using var http = new HttpClient();
        using var end = new CancellationTokenSource(s_patience);
        using var timer = new PeriodicTimer(s_interval);
        while (await timer.WaitForNextTickAsync(end.Token))
        {
            using var answer = await http.GetAsync($"http://127.0.0.1:{port}/health/ready", end.Token);
            if (answer.IsSuccessStatusCode)
            {
                return;
            }
        }
    }
}
