using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MemoCoach.ServiceDefaults;

/// <summary>A service's program: it serves, or asks a running one after its health.</summary>
public static class ServiceProgram
{
    /// <summary>EX_CONFIG of BSD's sysexits.h: a restart does not help.</summary>
    private const int Unusable = 78;

    /// <summary>Runs until the service is asked to stop. A setting that is missing or wrong ends it with one line that names the setting.</summary>
    /// <param name="args">The program's arguments; <c>health</c> alone asks the running service.</param>
    /// <param name="build">Builds the service.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args, Func<WebApplication> build)
    {
        ArgumentNullException.ThrowIfNull(build);
        if (HealthProbe.IsAskedFor(args))
        {
            return await HealthProbe.RunAsync();
        }

        try
        {
            await using var app = build();
            // Before the host does it, which would log a stack trace around the sentence.
            app.Services.GetService<IStartupValidator>()?.Validate();
            await app.RunAsync();
            return 0;
        }
        catch (Exception exception) when (StartFailure.Describe(exception) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return Unusable;
        }
    }
}
