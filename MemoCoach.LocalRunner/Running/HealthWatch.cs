namespace MemoCoach.LocalRunner.Running;

/// <summary>Asks a service how it is: often until it is well, then now and then.</summary>
internal static class HealthWatch
{
    private static readonly TimeSpan s_untilHealthy = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan s_whileHealthy = TimeSpan.FromSeconds(5);

    // No proxy: a proxy for the outside must not be asked about localhost.
    private static readonly HttpClient s_http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
    {
        Timeout = TimeSpan.FromSeconds(5),
    };

    /// <summary>Reports after each answer until the token is cancelled.</summary>
    public static async Task RunAsync(Uri address, Action<bool> report, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var healthy = await IsHealthyAsync(address, cancellationToken);
            report(healthy);
            await Task.Delay(healthy ? s_whileHealthy : s_untilHealthy, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task<bool> IsHealthyAsync(Uri address, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await s_http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }
}
