namespace MemoCoach.EndToEnd.Tests.Support;

/// <summary>A test in a browser. Without one it is skipped; under CI=true it runs, and fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (!File.Exists(Browser.Program) && !string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
        {
            Skip = $"{Browser.Program} is missing. Install it: apt-get install chromium.";
        }
    }
}
