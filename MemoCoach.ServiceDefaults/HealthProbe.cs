using System.Globalization;

namespace MemoCoach.ServiceDefaults;

/// <summary>
/// The health command of the images, which have neither shell nor curl: the service's own program, started with <c>health</c>, asks the
/// running one whether it is ready.
/// </summary>
public static class HealthProbe
{
    private const string Command = "health";
    private const int DefaultPort = 8080;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <summary>Whether the program was started to ask, not to serve.</summary>
    /// <param name="args">Its arguments.</param>
    /// <returns><see langword="true"/> for the one argument <c>health</c>.</returns>
    public static bool IsAskedFor(string[] args) => args is [Command];

    /// <summary>Asks, and prints the answer unless all is well.</summary>
    /// <returns>The exit code: 0 ready, 1 not.</returns>
    public static Task<int> RunAsync() => AskAsync(Port(Environment.GetEnvironmentVariable));

    internal static async Task<int> AskAsync(int port)
    {
        var address = new Uri($"http://localhost:{port}{HealthEndpoints.Ready}");
        using var http = new HttpClient { Timeout = Patience };
        try
        {
            using var response = await http.GetAsync(address);
            if (response.IsSuccessStatusCode)
            {
                return 0;
            }

            await Console.Error.WriteLineAsync(await response.Content.ReadAsStringAsync());
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            await Console.Error.WriteLineAsync($"{address} does not answer: {exception.Message}");
        }

        return 1;
    }

    /// <summary>The first port that the service listens on, by the variables that Kestrel reads.</summary>
    internal static int Port(Func<string, string?> variable)
    {
        var ports = variable("HTTP_PORTS") ?? variable("ASPNETCORE_HTTP_PORTS");
        return int.TryParse(ports?.Split(';')[0], CultureInfo.InvariantCulture, out var port) ? port : DefaultPort;
    }
}
